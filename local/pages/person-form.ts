import { escapeHtml } from './escape-html.ts';

/** Asks for anybody by ref, and leads to what the API answers that person. */
export const personForm = (path: string): string => `
  <h2>Somebody else</h2>
  <form action="/as" method="get">
    <input type="hidden" name="path" value="${escapeHtml(path)}">
    <label for="person">Ref</label>
    <input id="person" name="person" placeholder="such as P-1012" required pattern="[A-Za-z0-9][A-Za-z0-9._\\-]*">
    <button>Look as this person</button>
  </form>`;
