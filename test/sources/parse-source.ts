import { posix } from 'node:path';
import ts from 'typescript';

interface Import {
  /** As it is written. */
  readonly specifier: string;
  /** The path from the root without a suffix for a relative import, otherwise null. */
  readonly target: string | null;
  readonly typeOnly: boolean;
}

export interface Source {
  readonly path: string;
  readonly imports: readonly Import[];
  readonly hasDefaultExport: boolean;
  /** Free identifiers: names that are used and neither declared in the file nor a property. */
  readonly free: ReadonlySet<string>;
  /** Property names taken from `window` or `globalThis`. */
  readonly globalsRead: ReadonlySet<string>;
}

/** Reads the imports, exports and free names of one file with TypeScript's own parser. */
export function parseSource(path: string, text: string): Source {
  const kind = path.endsWith('.tsx') ? ts.ScriptKind.TSX : path.endsWith('.mjs') ? ts.ScriptKind.JS : ts.ScriptKind.TS;
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
  const imports: Import[] = [];
  const used = new Set<string>();
  const declared = new Set<string>();
  const globalsRead = new Set<string>();
  let hasDefaultExport = false;

  const note = (node: ts.Node | undefined, typeOnly: boolean): void => {
    if (node === undefined || !ts.isStringLiteralLike(node)) return;
    imports.push({ specifier: node.text, target: targetOf(path, node.text), typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) note(node.moduleSpecifier, isTypeOnly(node.importClause));
    else if (ts.isExportDeclaration(node)) note(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) note(node.argument.literal, true);
    else if (ts.isCallExpression(node) && loads(node.expression)) note(node.arguments[0], false);
    if (ts.isExportAssignment(node) || (ts.isExportSpecifier(node) && node.name.text === 'default'))
      hasDefaultExport = true;
    if (ts.canHaveModifiers(node) && ts.getModifiers(node)?.some((m) => m.kind === ts.SyntaxKind.DefaultKeyword)) {
      hasDefaultExport = true;
    }
    if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
      if (/^(window|globalThis|self)$/.test(node.expression.text)) globalsRead.add(node.name.text);
    }
    if (ts.isIdentifier(node) && declares(node)) declared.add(node.text);
    else if (ts.isIdentifier(node) && !isName(node)) used.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  const free = new Set([...used].filter((name) => !declared.has(name)));
  return { path, imports, hasDefaultExport, free, globalsRead };
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  const onlyTypes = named !== undefined && ts.isNamedImports(named) && named.elements.every((item) => item.isTypeOnly);
  return clause.name === undefined && onlyTypes;
}

const loads = (callee: ts.Expression): boolean =>
  callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === 'require');

function targetOf(path: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  const joined = posix.normalize(posix.join(posix.dirname(path), specifier.replace(/\?.*$/, '')));
  return joined.replace(/\.(ts|tsx|mjs|js)$/, '');
}

function declares(node: ts.Identifier): boolean {
  const parent = node.parent;
  const named =
    ts.isVariableDeclaration(parent) ||
    ts.isParameter(parent) ||
    ts.isFunctionDeclaration(parent) ||
    ts.isClassDeclaration(parent) ||
    ts.isTypeAliasDeclaration(parent) ||
    ts.isInterfaceDeclaration(parent) ||
    ts.isImportClause(parent) ||
    ts.isNamespaceImport(parent) ||
    ts.isBindingElement(parent);
  return named && parent.name === node;
}

/** A name after a dot, a key of an object or type, or a JSX attribute: not a use of a variable. */
function isName(node: ts.Identifier): boolean {
  const parent = node.parent;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  if (ts.isQualifiedName(parent)) return parent.right === node;
  if (ts.isBindingElement(parent)) return parent.propertyName === node;
  if (ts.isPropertyAssignment(parent) || ts.isMethodDeclaration(parent)) return parent.name === node;
  return (
    ts.isPropertySignature(parent) ||
    ts.isMethodSignature(parent) ||
    ts.isJsxAttribute(parent) ||
    ts.isPropertyDeclaration(parent)
  );
}
