import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { GlobalSettings, Template } from 'adaptivecards-templating';

/** Fills a template with `{text, view}`. Throws where the template names a field that the data lacks. */
export type FillTemplate = (name: string, data: { readonly text: unknown; readonly view: unknown }) => unknown;

// Left alone, the library prints "${field}" to the user where the field is missing.
GlobalSettings.getUndefinedFieldValueSubstitutionString = (path: string): never => {
  throw new Error(`The card template names ${path}, which its data lacks`);
};

const wholeExpression = /^\$\{[\w.$]+\}$/;

/**
 * Reads every card template (`*.json`) of a folder and the fragments of its `parts` folder once. `{"$part": "name", …}`
 * in a template stands for that fragment with the other properties added.
 */
export function loadTemplates(directory: string): FillTemplate {
  const parts = readJsonFiles(join(directory, 'parts'));
  const templates = new Map(
    [...readJsonFiles(directory)].map(([name, json]) => [name, new Template(joinParts(json, parts, name))]),
  );
  return (name, data) => {
    const template = templates.get(name);
    if (template === undefined) {
      throw new Error(`No card template ${name} in ${directory}`);
    }
    return withoutNulls(template.expand({ $root: data }));
  };
}

function readJsonFiles(directory: string): ReadonlyMap<string, unknown> {
  const files = readdirSync(directory).filter((file) => file.endsWith('.json'));
  return new Map(
    files.map((file) => [basename(file, '.json'), JSON.parse(readFileSync(join(directory, file), 'utf8')) as unknown]),
  );
}

function joinParts(node: unknown, parts: ReadonlyMap<string, unknown>, where: string): unknown {
  if (typeof node === 'string') {
    // Inside a longer text the library would swallow the error about a missing field and print "${field}".
    if (node.includes('${') && !wholeExpression.test(node)) {
      throw new Error(
        `${where}: "${node}" must be one expression and nothing else; texts are put together in the view`,
      );
    }
    return node;
  }
  if (Array.isArray(node)) {
    return node.map((item) => joinParts(item, parts, where));
  }
  if (!isObject(node)) {
    return node;
  }
  // The library takes a condition that names a missing field for false: a list of none or one cannot be mistaken.
  if ('$when' in node) {
    throw new Error(`${where}: use "$data" with a list of none or one instead of "$when"`);
  }
  const { $part: part, ...own } = node;
  if (part === undefined) {
    return Object.fromEntries(Object.entries(own).map(([key, value]) => [key, joinParts(value, parts, where)]));
  }
  const fragment = typeof part === 'string' ? parts.get(part) : undefined;
  if (!isObject(fragment)) {
    throw new Error(`${where}: no card part ${JSON.stringify(part)}`);
  }
  return joinParts({ ...fragment, ...own }, parts, where);
}

/** A property that a view gives as null is left out: native Teams clients do not read null as "absent". */
function withoutNulls(node: unknown): unknown {
  if (Array.isArray(node)) {
    return node.map(withoutNulls);
  }
  if (!isObject(node)) {
    return node;
  }
  const present = Object.entries(node).filter(([, value]) => value !== null);
  return Object.fromEntries(present.map(([key, value]) => [key, withoutNulls(value)]));
}

function isObject(node: unknown): node is Readonly<Record<string, unknown>> {
  return typeof node === 'object' && node !== null && !Array.isArray(node);
}
