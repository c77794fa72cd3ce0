import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { startServer, type TestServer } from '../harness.js';
import { learns, seeLesson } from '../lesson-acts.js';
import { makeWorld, type World } from '../world.js';
import { errorsOf, newPage, useBrowser } from './browser.js';
import { Screen } from './screen.js';

useBrowser();

let server: TestServer;
let world: World;
let lesson: string;
let police: Screen;
let services: Screen;

const text = (screen: Screen, name: string): Locator => screen.page.getByRole('textbox', { name, exact: true });
const saved = (screen: Screen): Promise<void> => screen.page.getByRole('status').filter({ hasText: 'All saved' }).waitFor();
const press = (screen: Screen, name: string): Promise<void> => screen.page.getByRole('button', { name, exact: true }).click();

/** All that a lesson needs before others check it, but what it did, what came of it and its harms. */
const begun = {
  ...{ title: 'Call before you write', kind: 'worked', problem: 'Nobody reads letters', mechanism: 'The clerk decides', doThis: ['Call the night clerk'] },
  ...{ appliesIf: 'Small hotels', notIf: 'A chain decides elsewhere', evidenceStrength: 'practice_one', evidenceDirection: 'helps_probably' },
  ...{ tacticTypeKey: 'john_school', strand: 'accountability', level: 'primary', contextPlaceSize: 'under_1000000', contextPeriod: '2025' },
};

beforeAll(async () => {
  server = await startServer();
  world = await makeWorld(server.database);
  const writer = await server.as('police@boston.example');
  lesson = (await learns(writer, 'draftLesson', { teamId: world.boston.team, ...begun })).id;
  police = new Screen(await newPage(server, writer, `/lessons/${lesson}?edit`));
  services = new Screen(await newPage(server, await server.as('services@boston.example'), `/lessons/${lesson}?edit`));
  for (const screen of [police, services]) await saved(screen);
});
afterAll(() => server?.stop());

describe('a lesson', () => {
  it('is written by two colleagues at the same time, each of whom sees where the other is', async () => {
    await text(police, 'What we did').focus();
    await text(services, 'What happened').focus();
    await Promise.all([police.page.keyboard.type('We called, then wrote.'), services.page.keyboard.type('Nine of forty trained.')]);
    await text(services, 'What we did').getByText('We called, then wrote.').waitFor();
    await text(police, 'What happened').getByText('Nine of forty trained.').waitFor();
    await police.page.getByRole('list', { name: 'Writing now' }).getByRole('img', { name: 'Boston services' }).waitFor();
    // Both in one text: nobody writes over anybody.
    await text(services, 'What we did').getByText('We called, then wrote.').click();
    await services.page.keyboard.press('End');
    await services.page.keyboard.press('Enter');
    await services.page.keyboard.type('1. At night');
    await text(police, 'What we did').getByText('At night').waitFor();
    for (const screen of [police, services]) await saved(screen);
  });

  it('says what is missing, takes it where it stands, and counts what was typed a moment ago', async () => {
    await press(police, 'It says all that is needed');
    await police.page.getByRole('alert').getByRole('button', { name: 'Harm we looked for' }).click();
    await police.page.keyboard.type('None seen; we asked the clerks.');
    await press(police, 'It says all that is needed');
    await police.page.getByText('Identified', { exact: true }).first().waitFor();
    const seen = await seeLesson(await server.as('coordinator@boston.example'), lesson);
    expect(seen).toMatchObject({ state: 'identified', result: 'Nine of forty trained.', harms: 'None seen; we asked the clerks.' });
    expect(seen.whatWeDid).toBe('We called, then wrote.\n1. At night');
  });

  it('gives an earlier text back from its history, into the text that a colleague has open', async () => {
    const coordinator = await server.as('coordinator@boston.example');
    const { version } = await seeLesson(coordinator, lesson);
    await learns(coordinator, 'editLesson', { id: lesson, version, problem: 'Letters are thrown away' });
    await text(services, 'The problem').getByText('Letters are thrown away').waitFor();
    const reader = new Screen(await newPage(server, coordinator, `/lessons/${lesson}`));
    const history = reader.page.getByRole('region', { name: 'History' });
    await history.getByText('Show 1 change').first().click();
    await history.getByRole('button', { name: 'Bring back The problem: Nobody reads letters' }).click();
    await text(services, 'The problem').getByText('Nobody reads letters').waitFor();
    expect(errorsOf(reader.page)).toEqual([]);
  });

  it('is opened at the field that was asked for, with the keyboard in it', async () => {
    const coordinator = await server.as('coordinator@boston.example');
    const colleague = new Screen(await newPage(server, coordinator, `/lessons/${lesson}`));
    const at = (name: string) => text(colleague, name).and(colleague.page.locator(':focus')).waitFor();
    // With all that comes after the page itself, which looks after a focus that was lost.
    await colleague.page.waitForLoadState('networkidle');
    await press(colleague, 'Edit');
    await at('The problem');
    await colleague.open(`/lessons/${lesson}?edit=contextPartners`);
    await at('Partners');
    expect(errorsOf(colleague.page)).toEqual([]);
  });

  it('is read with its list as a list, by somebody who has nothing to write', async () => {
    const guest = new Screen(await newPage(server, await server.as('guest@boston.example'), `/lessons/${lesson}`));
    await guest.page.getByRole('heading', { name: 'Call before you write', level: 1 }).waitFor();
    await guest.page.getByRole('listitem').filter({ hasText: 'At night' }).waitFor();
    expect(await guest.page.getByRole('button', { name: 'Edit' }).count()).toBe(0);
  });

  it('leaves no error on any of these pages', () => {
    for (const screen of [police, services]) expect(errorsOf(screen.page)).toEqual([]);
  });
});
