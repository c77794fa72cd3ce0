import type { Page } from 'playwright-core';
import * as english from '../../../client/src/words/en/index.js';

type Texts<Area> = { readonly [Key in keyof Area]: string };
/** The client's words in one language, so that a person of either language can be sent through the same screens. */
export type Words = { readonly [Area in keyof typeof english]: Texts<(typeof english)[Area]> };

export const inEnglish: Words = english;

/** A text with its names in braces filled in. */
export const filled = (text: string, values: Readonly<Record<string, string | number>>) =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

/** Where the states of a screen are found: rows of the sample network and links that were made for the test. */
export interface Places {
  readonly board: string;
  readonly team: string;
  readonly tactic: { readonly id: string; readonly title: string };
  readonly invitation: string;
  /** An item of Boston's coordinator, with steps; another organization asks her for the second one. */
  readonly item: { readonly id: string; readonly title: string };
  readonly ask: { readonly id: string; readonly title: string };
  /** Today's meeting, with an agenda that wrote itself. */
  readonly meeting: { readonly id: string; readonly title: string };
  /** Of another organization of the team, ready to be checked, and held until yesterday. */
  readonly lesson: { readonly id: string; readonly title: string };
  /** A lesson of the team that Denver took over, as it is at home and is read there, with Denver's card; and one that Denver did not take over. */
  readonly taken: Readonly<Record<'title' | 'lesson' | 'edition' | 'board' | 'tactic' | 'other', string>>;
  /** What goes out when its day has come: all agree to it by now. */
  readonly agreed: { readonly id: string; readonly title: string };
  /** The team asks the network without its city, and was answered. */
  readonly question: { readonly id: string; readonly title: string };
  /** What an organization of the team promised. */
  readonly commitment: { readonly id: string; readonly title: string };
  /** One that sits on the team. */
  readonly organization: string;
  /** Under way on the team. */
  readonly handOver: string;
}

/** One screen, or one thing that lies over it, and the way there. */
export interface State {
  readonly name: string;
  /** Without a session. */
  readonly stranger?: true;
  /** The address of whoever meets it, where that is not Boston's coordinator. */
  readonly as?: string;
  path(places: Places): string;
  /** Waits for what the screen shows, and opens what lies over it. */
  show(page: Page, words: Words, places: Places): Promise<void>;
  /** Something lies over the page. */
  readonly over?: true;
}

export const board = ({ board: id }: Places) => `/boards/${id}`;
export const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 }).waitFor();
export const card = async (page: Page, { tactic }: Places) => page.getByRole('link', { name: tactic.title }).first().waitFor();
export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
