// The built pages, as files. Whoever asks gets the same: who is signed in, the pages ask the API themselves.

import { join } from 'node:path';
import express, { type RequestHandler, Router } from 'express';

/** Only what this very server sends: no script, style or form of anybody else, and nobody's frame around it. */
const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "form-action 'self'",
].join('; ');

/** Paths that are not pages: a wrong one is answered as an error, not with a page. */
const NOT_PAGES = /^\/(api|auth|assets|healthz|readyz|inbox)(\/|$)/;

export function webApp(folder: string): Router {
  const router = Router();
  // a file's name changes with its content, so nobody ever has to ask again
  router.use('/assets', express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', index: false }));
  router.use(express.static(folder, { maxAge: '1h', index: false }));
  router.get('/{*page}', sendPage(join(folder, 'index.html')));
  return router;
}

const sendPage =
  (index: string): RequestHandler =>
  (req, res, next) => {
    if (NOT_PAGES.test(req.path) || !req.accepts(['json', 'html']).toString().includes('html')) return next();
    res.set({ 'Content-Security-Policy': POLICY, 'Cache-Control': 'no-cache' });
    // dotfiles: the folder may lie below one, as .data/
    res.sendFile(index, { cacheControl: false, dotfiles: 'allow' });
  };
