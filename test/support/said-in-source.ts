// What programs say on a terminal, found where it is written: what only a broken machine makes them say cannot be
// brought about in a test.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from '@swc/core';

interface Node {
  type?: string;
  [key: string]: unknown;
}

/** Calls whose arguments a person reads. */
const SAYS = /^(log|error|withProgress|Error|DomainError|ConfigError|BuiltServerFailed)$/;
/** A text that somebody reads later: a constant, or a reason that is put into a longer message. */
const PROSE = /\S \S+ \S/;
/** A code of the program, SQL, or what stands between the parts of a list. */
const NO_PROSE = /^(\W*|[a-z]+(_[a-z]+)+)$|^(select|create|insert|update|delete|alter|grant) /;

/** Each text of the programs of a folder that a person may read; what it names is shown as “…”. */
export function saidIn(folder: string): { file: string; text: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|mjs)$/.test(file))
    .flatMap((file) => {
      const source = parseSync(readFileSync(join(folder, file), 'utf8'), { syntax: 'typescript' });
      return [...texts(source as unknown as Node, false)]
        .filter((text) => !NO_PROSE.test(text))
        .map((text) => ({ file, text }));
    });
}

/** @param heard whether we are within something that is said */
function* texts(node: Node, heard: boolean): Generator<string> {
  const text = textOf(node);
  if (text !== undefined && (heard || PROSE.test(text))) yield text;
  const says = heard || isSaying(node);
  for (const [key, inner] of Object.entries(node)) {
    // of 'new Error([…].join())' the list is heard, of 'log(x)' only what is in the brackets
    const within = key === 'callee' ? heard : says;
    for (const one of Array.isArray(inner) ? inner : [inner])
      if (one instanceof Object) yield* texts(one as Node, within);
  }
}

function textOf({ type, value, quasis }: Node): string | undefined {
  if (type === 'StringLiteral') return String(value);
  if (type !== 'TemplateLiteral') return undefined;
  return (quasis as { cooked: string }[]).map(({ cooked }) => cooked).join('“…”');
}

function isSaying({ type, callee }: Node): boolean {
  if (type !== 'CallExpression' && type !== 'NewExpression') return false;
  const called = callee as Node;
  const name = called.type === 'MemberExpression' ? (called.property as Node).value : called.value;
  return SAYS.test(String(name));
}
