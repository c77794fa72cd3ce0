// Types for the client's GraphQL documents, and the list of documents that the server accepts.
// Writes client/src/generated/ and dist/documents.json ({ sha256: text }).
// The schema is src/schema.graphql, or the file that SCHEMA names.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import { addTypenameSelectionDocumentTransform, preset } from '@graphql-codegen/client-preset';
import { buildSchema, getNamedType, isLeafType, isListType, isNonNullType, isObjectType, parse, validate } from 'graphql';

const root = join(import.meta.dirname, '..');
const generated = join(root, 'client/src/generated/');

function fail(message) {
  console.error(`codegen: ${message}`);
  process.exit(1);
}

// An unchanged file keeps its time, so that a watching build sleeps on.
function write(path, text) {
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
}

function readSchema() {
  const own = join(root, 'src/schema.graphql');
  const path = process.env.SCHEMA ?? own;
  if (!existsSync(path)) fail('src/schema.graphql is missing. Run "npm run schema" first, or name a schema file in SCHEMA.');
  return readFileSync(path, 'utf8');
}

function documentFiles(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => /[\\/]documents\.ts$/.test(path))
    .sort();
}

function readDocuments() {
  const documents = [];
  const seen = new Map();
  for (const path of documentFiles(join(root, 'client/src'))) {
    for (const [, text] of readFileSync(path, 'utf8').matchAll(/graphql\(\s*`([^`]*)`/g)) {
      let document;
      try {
        document = parse(text);
      } catch (error) {
        fail(`${path}: ${error.message}`);
      }
      for (const definition of document.definitions) {
        const name = definition.name?.value;
        if (!name) fail(`${path}: every operation and fragment needs a name.`);
        if (seen.has(name)) fail(`${path}: "${name}" is already the name of a document in ${seen.get(name)}.`);
        seen.set(name, path);
      }
      documents.push({ location: path, rawSDL: text, document });
    }
  }
  return documents;
}

function checkDocuments(schema, documents) {
  const fragments = documents.flatMap((each) => each.document.definitions.filter((one) => one.kind === 'FragmentDefinition'));
  for (const { location, document } of documents) {
    const others = fragments.filter((one) => !document.definitions.includes(one));
    const errors = validate(schema, { ...document, definitions: [...document.definitions, ...others] }).filter(
      (error) => !/^Fragment ".*" is never used/.test(error.message),
    );
    if (errors.length) fail(`${location}:\n  ${errors.map((error) => error.message).join('\n  ')}`);
  }
}

function typeText(type) {
  if (isNonNullType(type)) return typeText(type.ofType).replace(/ \| null$/, '');
  if (isListType(type)) return `ReadonlyArray<${typeText(type.ofType)}> | null`;
  const name = getNamedType(type).name;
  const text = { String: 'string', ID: 'string', Date: 'string', DateTime: 'string', Int: 'number', Float: 'number', Boolean: 'boolean' }[name];
  return `${text ?? name} | null`;
}

// What one viewer sees of a row and another does not.
const perViewer = new Set(['releaseCheck', 'openedBy', 'viewerCan', 'movesTo', 'askingAudience', 'ownerLeft']);
// Read out of other rows when somebody asks.
const computed = new Set(['MinutesBlock', 'NoticeSubject']);

// A row's own columns: what a live frame carries. Edges to other rows are left out.
function rowTypes(schema) {
  const isOwn = (type) => isLeafType(type) || (isObjectType(type) && !type.getFields().id && !type.getFields().version);
  const values = new Set();
  const rows = schema.getType('Row')?.getTypes() ?? [];
  const interfaceText = (type, withName) => {
    const fields = Object.values(type.getFields()).filter(
      (field) => !perViewer.has(field.name) && !computed.has(getNamedType(field.type).name) && isOwn(getNamedType(field.type)),
    );
    fields
      .map((field) => getNamedType(field.type))
      .filter(isObjectType)
      .forEach((value) => values.add(value));
    const lines = fields.map((field) => `  readonly ${field.name}: ${typeText(field.type)}`);
    return [`export interface ${type.name} {`, ...(withName ? [`  readonly __typename: '${type.name}'`] : []), ...lines, '}'].join('\n');
  };
  const rowTexts = rows.map((type) => interfaceText(type, true));
  const valueTexts = [...values].map((type) => interfaceText(type, false));
  const all = `export type Row = ${rows.map((type) => type.name).join(' | ')}`;
  return [...valueTexts, ...rowTexts, all].join('\n\n') + '\n';
}

// A root has one field for each act or question; its own name says nothing, and a subscription may not ask for it.
function withoutRootTypename({ documents }) {
  const keep = (selection) => selection.kind !== 'Field' || selection.name.value !== '__typename';
  const bare = (one) =>
    one.kind === 'OperationDefinition' ? { ...one, selectionSet: { ...one.selectionSet, selections: one.selectionSet.selections.filter(keep) } } : one;
  return documents.map((each) => ({ ...each, document: { ...each.document, definitions: each.document.definitions.map(bare) } }));
}

async function documentTypes(schemaText, schema, documents) {
  const outputs = await preset.buildGeneratesSection({
    schema: parse(schemaText),
    schemaAst: schema,
    documents,
    baseOutputDir: 'generated/',
    config: {
      documentMode: 'string',
      useTypeImports: true,
      enumsAsTypes: true,
      strictScalars: true,
      immutableTypes: true,
      scalars: { Date: 'string', DateTime: 'string' },
      importExtension: '.js',
    },
    presetConfig: {
      fragmentMasking: false,
      // The text stays out of the bundle, so the operation's name has to travel with the hash.
      onExecutableDocumentNode: (document) => ({ name: document.definitions.find((one) => one.kind === 'OperationDefinition')?.name?.value }),
      persistedDocuments: { mode: 'replaceDocumentWithHash', hashAlgorithm: (text) => createHash('sha256').update(text).digest('hex') },
    },
    plugins: [],
    pluginMap: {},
    pluginContext: {},
    documentTransforms: [
      { transformObject: addTypenameSelectionDocumentTransform, name: 'typename', config: {} },
      { transformObject: { transform: withoutRootTypename }, name: 'root', config: {} },
    ],
  });
  const texts = {};
  for (const output of outputs) texts[output.filename.replace('generated/', '')] = await codegen(output);
  return texts;
}

const schemaText = readSchema();
const schema = buildSchema(schemaText);
const documents = readDocuments();
checkDocuments(schema, documents);
const texts = documents.length ? await documentTypes(schemaText, schema, documents) : {};
const manifest = texts['persisted-documents.json'] ?? '{}';
delete texts['persisted-documents.json'];
mkdirSync(generated, { recursive: true });
mkdirSync(join(root, 'dist'), { recursive: true });
for (const [name, text] of Object.entries(texts)) write(join(generated, name), text);
write(join(generated, 'rows.ts'), rowTypes(schema));
write(join(generated, '.gitignore'), '*\n');
write(join(root, 'dist/documents.json'), `${manifest}\n`);
console.log(`codegen: ${documents.length} documents, ${Object.keys(JSON.parse(manifest)).length} operations`);
