import { describe, expect, test } from '@jest/globals';
import { Drafts } from './drafts.js';
import { settle } from './testing/clock.js';
import { Desk, named, offline } from './testing/desk.js';

function writer() {
  const desk = new Desk();
  const { post, clock } = desk;
  const drafts = new Drafts({
    post,
    timers: clock,
    chance: () => 1,
    saveDocument: named('SaveDraft'),
    dropDocument: named('DropDraft'),
    changed: () => undefined,
    sessionEnded: () => desk.ended++,
  });
  return { desk, drafts };
}

describe('a draft', () => {
  test('is in this tab as it is typed, and on the server when it was saved', async () => {
    const { desk, drafts } = writer();
    drafts.set('note', 'Bring');
    drafts.set('note', 'Bring the map');
    expect(drafts.view('note')).toEqual({ value: 'Bring the map', state: 'in this tab' });
    expect(desk.calls).toHaveLength(0);
    desk.clock.pass(600);
    expect(desk.last).toMatchObject({ name: 'SaveDraft', variables: { key: 'note', value: 'Bring the map' } });
    await desk.last.answer({});
    expect(drafts.view('note').state).toBe('on the server');
    expect(drafts.inThisTab()).toEqual([]);
  });

  test('that is typed on while it is being saved is saved once more', async () => {
    const { desk, drafts } = writer();
    drafts.set('note', 'one');
    desk.clock.pass(600);
    drafts.set('note', 'two');
    desk.clock.pass(600);
    await desk.last.answer({});
    expect(drafts.view('note').state).toBe('in this tab');
    desk.clock.pass(600);
    await desk.last.answer({});
    expect(desk.calls.map((call) => call.variables.value)).toEqual(['one', 'two']);
    expect(drafts.view('note').state).toBe('on the server');
  });

  test('stays in this tab without a network, and is saved when it is back', async () => {
    const { desk, drafts } = writer();
    drafts.set('note', 'one');
    desk.clock.pass(600);
    await desk.last.fail(offline);
    expect(drafts.inThisTab()).toEqual([{ key: 'note', value: 'one' }]);
    drafts.flush();
    await desk.last.answer({});
    expect(drafts.view('note').state).toBe('on the server');
  });

  test('from before does not replace what was typed meanwhile', async () => {
    const { drafts } = writer();
    drafts.set('note', 'typed');
    drafts.take([
      { key: 'note', value: 'old' },
      { key: 'other', value: 'kept' },
    ]);
    expect(drafts.view('note')).toEqual({ value: 'typed', state: 'in this tab' });
    expect(drafts.view('other')).toEqual({ value: 'kept', state: 'on the server' });
  });

  test('is dropped on the server too', async () => {
    const { desk, drafts } = writer();
    drafts.take([{ key: 'note', value: 'old' }]);
    drafts.set('note', undefined);
    desk.clock.pass(600);
    expect(desk.last).toMatchObject({ name: 'DropDraft', variables: { key: 'note' } });
    await desk.last.answer({});
    await settle();
    expect(drafts.view('note')).toEqual({ value: undefined, state: 'empty' });
  });
});
