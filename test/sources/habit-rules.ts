import ts from 'typescript';
import type { Sources } from './read-sources';

interface Habit {
  readonly name: string;
  readonly where: RegExp;
  readonly pattern: RegExp;
}

// Built from parts, so that this file does not trip over itself.
const words = (...parts: string[]) => new RegExp(parts.join(''));

const habits: readonly Habit[] = [
  { name: 'unfinished', where: /./, pattern: words('\\b(TO', 'DO|FIX', 'ME|XX', 'X)\\b') },
  { name: 'ignored failure', where: /./, pattern: words('\\|\\|\\s*tr', 'ue\\b(?!\\s*[=!)&|,;:?])') },
  {
    name: 'focused or left out',
    where: /^test\//,
    pattern: words('\\b(describe|it|test|suite|bench)\\.(on', 'ly|sk', 'ip|to', 'do|fix', 'me)\\b'),
  },
  { name: 'focused or left out', where: /^test\//, pattern: words('\\b(f|x)(describe|it)', '\\(') },
  {
    name: 'path of one machine',
    where: /./,
    pattern: words('(^|[\\s\'"`(=])/(wo', 'rk|ro', 'ot|home/[a-z]+|Users/[A-Za-z]+)/'),
  },
  {
    name: 'host of a registry',
    where: /./,
    pattern: words('registry\\.npm', 'js\\.org|registry\\.yarn', 'pkg\\.com|npm\\.pkg\\.git', 'hub\\.com'),
  },
];

const tooLong = 250;

/** What the habits of the house refuse, one line each; empty when all is well. */
export function habitViolations(sources: Sources): string[] {
  return [...sources].flatMap(([path, text]) => [
    ...lineViolations(path, text),
    ...lengthViolations(path, text),
    ...(/\.test\.tsx?$/.test(path) ? emptyTests(path, text) : []),
  ]);
}

function lineViolations(path: string, text: string): string[] {
  const lines = text.split('\n');
  return habits
    .filter(({ where }) => where.test(path))
    .flatMap(({ name, pattern }) =>
      lines.flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${name}: ${line.trim()}`] : [])),
    );
}

function lengthViolations(path: string, text: string): string[] {
  const length = text.split('\n').length;
  const counted = /^(main|renderer|shared|scripts)\//.test(path);
  return counted && length > tooLong ? [`${path}: ${length} lines; a file holds one idea`] : [];
}

/**
 * Tests in which nothing can fail. A body asserts when it calls `expect` or `assert`, a function whose name starts
 * with expect, assert or check, or a function of the same file that does.
 */
function emptyTests(path: string, text: string): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const helpers = assertingHelpers(file);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && isTest(node.expression)) {
      const body = node.arguments.find((item) => ts.isArrowFunction(item) || ts.isFunctionExpression(item));
      if (body !== undefined && !asserts(body, helpers)) {
        const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
        found.push(`${path}:${line}: a test without an assertion`);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** `it(…)`, `test(…)` and `it.each(…)(…)`, but not Playwright's `test.describe` or `test.step`. */
function isTest(callee: ts.Expression): boolean {
  if (ts.isIdentifier(callee)) return callee.text === 'it' || callee.text === 'test';
  if (!ts.isCallExpression(callee) && !ts.isTaggedTemplateExpression(callee)) return false;
  const inner = ts.isCallExpression(callee) ? callee.expression : callee.tag;
  return ts.isPropertyAccessExpression(inner) && inner.name.text === 'each' && isTest(inner.expression);
}

/** Names of the file's own functions that assert, also by way of each other. */
function assertingHelpers(file: ts.SourceFile): ReadonlySet<string> {
  const bodies = new Map<string, ts.Node>();
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionDeclaration(node) && node.name && node.body) bodies.set(node.name.text, node.body);
    const isFunction = ts.isVariableDeclaration(node) && node.initializer && ts.isFunctionLike(node.initializer);
    if (isFunction && ts.isIdentifier(node.name)) bodies.set(node.name.text, node.initializer);
    ts.forEachChild(node, visit);
  };
  visit(file);
  const asserting = new Set<string>();
  for (let before = -1; before !== asserting.size; ) {
    before = asserting.size;
    for (const [name, body] of bodies) if (asserts(body, asserting)) asserting.add(name);
  }
  return asserting;
}

function asserts(node: ts.Node, helpers: ReadonlySet<string>): boolean {
  if (ts.isCallExpression(node)) {
    if (/^(expect|assert|check)/.test(calleeName(node.expression))) return true;
    if (ts.isIdentifier(node.expression) && helpers.has(node.expression.text)) return true;
  }
  return ts.forEachChild(node, (child) => asserts(child, helpers) || undefined) ?? false;
}

function calleeName(callee: ts.Expression): string {
  if (ts.isIdentifier(callee)) return callee.text;
  if (!ts.isPropertyAccessExpression(callee)) return '';
  return /^(expect|assert|fc)$/.test(callee.expression.getText()) ? `expect ${callee.name.text}` : callee.name.text;
}
