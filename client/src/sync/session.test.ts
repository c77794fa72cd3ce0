import { afterEach, describe, expect, test } from '@jest/globals';
import type { Document } from './transport.js';
import { Page, signedOutAnswer } from './testing/page.js';
import { tactic } from './testing/rows.js';

const page = new Page();
const sync = await import('./index.js');
const session = await import('./session.js');

type Edit = Document<unknown, { act: string; input: { id: string; version: number; title: string } }>;
const editTactic: Edit = { __meta__: { name: 'EditTactic', hash: 'hash' } };

function edit(title: string) {
  const show = (draft: { patch(kind: 'tactic', id: string, fields: object): void }) => draft.patch('tactic', 'a', { title });
  return sync.perform(editTactic, { input: { id: 'a', version: 1, title } }, { says: title, show, undoable: true });
}

const title = () => sync.store.get('tactic', 'a')?.title;
const ana = { personId: '00000000-0000-4000-8000-00000000000a' };
const ben = { personId: '00000000-0000-4000-8000-00000000000b' };

/** Ana edits, and before the answer comes her session has ended. */
async function anaIsCutOff() {
  sync.startSync(ana, 'cursor');
  sync.store.merge(tactic('a', 1, { title: 'old' }));
  const { act } = edit('new');
  session.drafts.set('note', 'half a sentence');
  await page.answer('EditTactic', signedOutAnswer);
  return act;
}

afterEach(() => {
  sync.stopSync('signed out');
  session.sealedOfAnother.get()?.discard();
});

describe('when a session ends by itself', () => {
  test('content leaves the screen, and the page still asks before it is left', async () => {
    await anaIsCutOff();
    expect(session.state.get()).toMatchObject({ connection: 'signed out', unsent: 0, waiting: [] });
    expect(sync.store.rows('tactic')).toEqual([]);
    expect(session.drafts.view('note').value).toBeUndefined();
    expect(page.asks).toBe(true);
    sync.startSync(ana, 'cursor');
  });

  test('the same person finds acts and texts again, and the act is sent with its id', async () => {
    const act = await anaIsCutOff();
    sync.startSync(ana, 'cursor');
    sync.store.merge(tactic('a', 1, { title: 'old' }));
    expect(title()).toBe('new');
    expect(page.sent('EditTactic').at(-1)).toMatchObject({ act, input: { title: 'new' } });
    expect(session.drafts.view('note')).toEqual({ value: 'half a sentence', state: 'in this tab' });
    await page.answer('EditTactic', { data: { editTactic: tactic('a', 2, { title: 'new' }) } });
    expect(session.state.get().unsent).toBe(0);
  });

  test('another person sees nothing of it but that there is something, and can discard it', async () => {
    await anaIsCutOff();
    sync.startSync(ben, 'cursor');
    const sent = page.sent('EditTactic').length;
    const sealed = session.sealedOfAnother.get();
    expect(sealed).toMatchObject({ personId: ana.personId, count: 2 });
    expect(session.state.get().unsent).toBe(0);
    sealed?.discard();
    expect(session.sealedOfAnother.get()).toBeUndefined();
    expect(page.asks).toBe(false);
    sync.stopSync('signed out');
    sync.startSync(ana, 'cursor');
    expect(page.sent('EditTactic')).toHaveLength(sent);
  });

  test('it waits for its person, though another one was here meanwhile', async () => {
    await anaIsCutOff();
    sync.startSync(ben, 'cursor');
    sync.stopSync('signed out');
    sync.startSync(ana, 'cursor');
    expect(session.state.get().unsent).toBe(1);
  });
});

describe('leaving the page', () => {
  test('is asked about only while something would be lost', async () => {
    sync.startSync(ana, 'cursor');
    sync.store.merge(tactic('a', 1, { title: 'old' }));
    expect(page.asks).toBe(false);
    edit('new');
    expect(page.asks).toBe(true);
    await page.answer('EditTactic', { data: { editTactic: tactic('a', 2, { title: 'new' }) } });
    expect(page.asks).toBe(false);
    session.drafts.set('note', 'text');
    expect(page.asks).toBe(true);
  });
});

describe('signing out', () => {
  test('forgets what was not sent', () => {
    sync.startSync(ana, 'cursor');
    sync.store.merge(tactic('a', 1));
    edit('new').done.catch(() => undefined);
    sync.stopSync('signed out');
    sync.startSync(ana, 'cursor');
    expect(session.state.get().unsent).toBe(0);
  });
});
