import type { Json, Person } from './harness.js';

export const commentFields = `id version teamId aboutKind aboutId threadId content text mentionIds writtenBy writtenByName organizationId editedAt resolvedAt
  resolvedByName archivedAt madeAt viewerCan audience { team sectors organizations people }`;

/** What the editor writes for plain words; `{id}` in braces names somebody. */
export const words = (text: string): string => {
  const content = text
    .split(/(\{[0-9a-f-]{36}\})/)
    .filter(Boolean)
    .map((piece) => (/^\{.{36}\}$/.test(piece) ? { type: 'mention', attrs: { id: piece.slice(1, -1), label: 'Whoever' } } : { type: 'text', text: piece }));
  return JSON.stringify({ type: 'doc', content: [{ type: 'paragraph', content }] });
};

interface Said {
  threadId?: string;
  audience?: object;
  content?: string;
}

export async function say(person: Person, [aboutKind, aboutId]: readonly [string, string], text: string, { content, ...more }: Said = {}): Promise<Json> {
  const input = { aboutKind, aboutId, content: content ?? words(text), ...more };
  return (await person.do<Json>(`mutation S($act: ID!, $input: AddCommentInput!) { addComment(act: $act, input: $input) { ${commentFields} } }`, { input }))
    .addComment;
}

const types = { editComment: 'input: EditCommentInput!', removeComment: 'id: ID!', resolveThread: 'id: ID!', reopenThread: 'id: ID!' } as const;
export async function comments(person: Person, verb: keyof typeof types, value: unknown): Promise<Json> {
  const name = types[verb].split(':')[0]!;
  return (
    await person.do<Record<string, Json>>(`mutation C($act: ID!, $${types[verb]}) { ${verb}(act: $act, ${name}: $${name}) { ${commentFields} } }`, {
      [name]: value,
    })
  )[verb];
}

export async function conversation(person: Person, [aboutKind, aboutId]: readonly [string, string]): Promise<Json> {
  const document = `query C($kind: String!, $id: ID!) { conversation(aboutKind: $kind, aboutId: $id) { readUntil watch mayComment comments { ${commentFields} } } }`;
  return (await person.see<Json>(document, { kind: aboutKind, id: aboutId })).conversation;
}

export async function mentionable(person: Person, [aboutKind, aboutId]: readonly [string, string]): Promise<string[]> {
  const document = 'query M($kind: String!, $id: ID!) { mentionable(aboutKind: $kind, aboutId: $id) { displayName } }';
  return (await person.see<Json>(document, { kind: aboutKind, id: aboutId })).mentionable.map((one: Json) => one.displayName);
}

/** How many comments are new to them, by what they are about. */
export async function unread(person: Person): Promise<Record<string, number>> {
  const { unread: rows } = await person.see<Json>('{ unread { aboutKind aboutId count } }');
  return Object.fromEntries(rows.map(({ aboutId, count }: Json) => [aboutId, count]));
}

export const reads = (person: Person, [aboutKind, aboutId]: readonly [string, string]): Promise<Json> =>
  person.do('mutation R($act: ID!, $kind: String!, $id: ID!) { readConversation(act: $act, aboutKind: $kind, aboutId: $id) }', {
    kind: aboutKind,
    id: aboutId,
  });
