import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';

interface Service {
  image?: string;
  user?: string;
  read_only?: boolean;
  restart?: string;
  healthcheck?: { test?: unknown };
  depends_on?: Record<string, { condition: string }>;
}

/** What is wrong with a compose file, in sentences: by the Compose specification's schema, then by our own rules. */
export function composeProblems(text: string): string[] {
  const file = parse(text, { merge: true }) as { services?: Record<string, Service> };
  return [...schemaProblems(file), ...ourProblems(file.services ?? {})];
}

function schemaProblems(file: unknown): string[] {
  const schema = JSON.parse(readFileSync(join(import.meta.dirname, 'compose-spec.json'), 'utf8'));
  // the schema names formats of its own ("duration"), which the engine reads, not we
  const validate = new Ajv2020({ allErrors: true, strict: false, validateFormats: false }).compile(schema);
  if (validate(file)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath || '/'} ${message}.`);
}

function ourProblems(services: Record<string, Service>): string[] {
  return Object.entries(services).flatMap(([name, service]) => {
    const isJob = service.restart === 'on-failure';
    const rules: [boolean, string][] = [
      [/:[^:]*\d/.test(service.image ?? ''), 'names no version of its image'],
      [service.user !== undefined && !/^(root|0)(:|$)/.test(service.user), 'runs as root, or does not say as whom'],
      [service.read_only === true, 'may write to its file system'],
      [isJob || service.healthcheck?.test !== undefined, 'has no health check'],
    ];
    const broken = rules.filter(([isKept]) => !isKept).map(([, problem]) => `the service ${name} ${problem}.`);
    return [...broken, ...dependencyProblems(name, service, services)];
  });
}

// depending on a job's health, or on a server's end, would wait forever
function dependencyProblems(name: string, service: Service, services: Record<string, Service>): string[] {
  return Object.entries(service.depends_on ?? {}).flatMap(([other, { condition }]) => {
    const target = services[other];
    if (!target) return [`the service ${name} waits for ${other}, which is no service.`];
    const wanted = target.restart === 'on-failure' ? 'service_completed_successfully' : 'service_healthy';
    return condition === wanted ? [] : [`the service ${name} must wait for ${other} until ${wanted}.`];
  });
}
