import { globSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const operation = /graphql\(\s*(?:\/\* GraphQL \*\/\s*)?`([^`]*)`\s*,?\s*\)/g;
const generatedImport = /import \{ graphql \} from '[^']*\/gql\/[^']*';/;

/**
 * Replaces each graphql(`…`) by its text with the fragments it spreads. The generated module holds every
 * operation of the admin; without this each page would load the operations of all others.
 */
export function inlineOperations(sources: string): Plugin {
  let fragments = new Map<string, string>();
  return {
    name: 'canbao-inline-operations',
    enforce: 'pre',
    buildStart() {
      fragments = readFragments(sources);
    },
    watchChange() {
      fragments = readFragments(sources);
    },
    transform(code, id) {
      if (!/\.tsx?$/.test(id) || id.includes('/gql/') || !code.includes('graphql(')) return null;
      const inlined = code.replace(operation, (_, text: string) => JSON.stringify(complete(text, fragments)));
      return { code: inlined.replace(generatedImport, ''), map: null };
    },
  };
}

function readFragments(sources: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const file of globSync(`${sources}/{app,features}/**/*.{ts,tsx}`)) {
    for (const [, text = ''] of readFileSync(file, 'utf8').matchAll(operation)) {
      const name = /^\s*fragment (\w+) on /.exec(text)?.[1];
      if (name) found.set(name, shorten(text));
    }
  }
  return found;
}

function complete(text: string, fragments: Map<string, string>): string {
  const parts = [shorten(text)];
  const seen = new Set<string>();
  for (const part of parts) {
    for (const [, name = ''] of part.matchAll(/\.\.\.\s?(\w+)/g)) {
      if (name === 'on' || seen.has(name)) continue;
      seen.add(name);
      const fragment = fragments.get(name);
      if (!fragment)
        throw new Error(`No fragment is named ${name}. Define it with graphql(\`fragment ${name} on …\`).`);
      parts.push(fragment);
    }
  }
  return parts.join(' ');
}

function shorten(text: string): string {
  return text.replace(/#.*$/gm, '').replace(/\s+/g, ' ').trim();
}
