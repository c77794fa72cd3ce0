import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const server = process.env.API ?? 'http://127.0.0.1:3000';
const here = import.meta.dirname;
const generated = join(here, 'src/generated/graphql.ts');
// The server answers its own origin only; through this proxy the page is at another one.
const forward = { target: server, changeOrigin: true, headers: { origin: server } };

/** `graphql(...)` becomes the name and the hash of its document, where it stands: no query text, and no page carries the documents of others. */
function documentsByName(): Plugin {
  return {
    name: 'documents-by-name',
    enforce: 'pre',
    transform(code, id) {
      if (!/[\\/]documents\.ts$/.test(id)) return null;
      this.addWatchFile(generated);
      const documents = new Map(
        [...readFileSync(generated, 'utf8').matchAll(/^export const (\w+)Document = (\{.*?\}\}) as unknown/gm)].map(([, name, value]) => [name, value]),
      );
      const named = code.replace(/graphql\(\s*`([^`]*)`\s*,?\s*\)/g, (_, text: string) => {
        const operation = /\b(?:query|mutation|subscription)\s+(\w+)/.exec(text)?.[1];
        if (!operation) return 'undefined';
        const document = documents.get(operation);
        if (!document) throw new Error(`${id}: the document ${operation} is not generated; run "node scripts/codegen.mjs"`);
        return document;
      });
      return named.replace(/import \{ graphql \} from '.*gql\.js';?/, '');
    },
  };
}

/** Every module that the page needs before it can be shown: what it imports, and what that imports. */
function needed(page: string, graph: Graph, found = new Set<string>()): Set<string> {
  if (found.has(page)) return found;
  found.add(page);
  for (const one of graph.getModuleInfo(page)?.importedIds ?? []) needed(one, graph, found);
  return found;
}

interface Graph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[]; readonly code: string | null } | null;
}

/** One file for the frame and one for the board, instead of forty small ones that the browser must queue for. */
function pageOf(id: string, graph: Graph): string | null {
  if (needed(join(here, 'src/main.tsx'), graph).has(id)) return 'frame';
  if (!needed(join(here, 'src/boards/board.page.tsx'), graph).has(id)) return null;
  return otherPages.some((page) => needed(join(here, 'src', page), graph).has(id)) ? 'shared' : 'board';
}

const firstPages = ['main.tsx', 'boards/board.page.tsx'];
const firstIcons = new Map<Graph, ReadonlySet<string>>();

/** The icons that the first page shows: their package names all of them in one list, so what is imported says nothing. */
function iconsOfFirstPage(graph: Graph): ReadonlySet<string> {
  let icons = firstIcons.get(graph);
  if (!icons) {
    const own = firstPages.flatMap((page) => [...needed(join(here, 'src', page), graph)]).filter((id) => id.startsWith(join(here, 'src')));
    icons = new Set(own.flatMap((id) => graph.getModuleInfo(id)?.code?.match(/\bIcon[A-Z0-9]\w*/g) ?? []));
    firstIcons.set(graph, icons);
  }
  return icons;
}

/** What many pages share comes with the first one, but for icons that it doesn't show. */
function partsOf(id: string, graph: Graph): string | null {
  const icon = /[\\/](Icon[A-Z0-9]\w*)\.m?js$/.exec(id)?.[1];
  return icon && !iconsOfFirstPage(graph).has(icon) ? null : 'parts';
}

const otherPages = ['today/today.page.tsx', 'teams/team.page.tsx', 'identity/account.page.tsx', 'boards/boards.page.tsx'];

export default defineConfig({
  root: here,
  plugins: [documentsByName(), react()],
  css: { postcss: here },
  html: { cspNonce: '__NONCE__' },
  server: {
    port: 5173,
    strictPort: true,
    host: '127.0.0.1',
    proxy: {
      '/graphql': { ...forward, ws: true },
      '/presence': { ...forward, ws: true },
      '/writing': { ...forward, ws: true },
      '/auth': forward,
      '/health': forward,
    },
  },
  build: {
    outDir: join(here, '../dist/client'),
    emptyOutDir: true,
    sourcemap: false,
    target: 'es2022',
    // light-dark() stays native: the tokens are one pair each.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // A font in a data: address would be refused by font-src 'self'.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler|react-router|cookie)[\\/]/ },
            { name: partsOf, debugName: 'parts', test: /node_modules[\\/](@mantine[\\/](core|hooks)|@floating-ui|@tabler|clsx)[\\/]/, minShareCount: 4 },
            { name: 'icons', test: /node_modules[\\/]@tabler[\\/]/, minShareCount: 4 },
            { name: pageOf, debugName: 'page', includeDependenciesRecursively: false },
          ],
        },
      },
    },
  },
});
