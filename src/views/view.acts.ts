import { Team } from '../teams/team.js';
import { act } from '../work/act.js';
import { Check, isBlank, isName } from '../work/input.js';
import { rule, worksOnTheTeam } from '../work/rules.js';
import type { Work } from '../work/work.js';
import { SavedView, type AddSavedViewInput, type EditSavedViewInput } from './view.js';

export const mostViews = 50;

/** What a view may say: the parameters of an address and nothing that leads elsewhere. */
export function checkView(check: Check, { name, filter }: { name?: string | null; filter?: string | null }): Check {
  return check
    .text('name', name, { max: 80, required: true })
    .that('name', name == null || isBlank(name) || isName(name.trim()), 'malformed')
    .that('filter', filter !== null, 'required')
    .text('filter', filter, { max: 2000 })
    .that('filter', filter == null || /^([a-z]+=[^&#\s]*(&|$))*$/.test(filter), 'malformed');
}

const worksThere = rule<Team>('works on the team', (viewer, team) => viewer.worksOn(team.id));

export const addSavedView = act({
  mutation: 'addSavedView',
  name: 'view.added',
  on: Team,
  load: (work, input: AddSavedViewInput) => work.get(Team, input.teamId),
  may: worksThere,
  do: async (work, team, { name, filter }) => {
    checkView(new Check(), { name, filter }).done();
    const known = await work.find(SavedView, { teamId: team.id, archivedAt: null });
    new Check().that('name', known.length < mostViews, 'too_many').done();
    return work.insert(SavedView, { teamId: team.id, name: name.trim(), filter, audienceId: await work.audienceOf([`team/${team.id}`]) });
  },
});

const one = (work: Work, { id }: { id: string }): Promise<SavedView> => work.get(SavedView, id, { lock: true });

export const editSavedView = act({
  mutation: 'editSavedView',
  name: 'view.edited',
  on: SavedView,
  load: (work, input: EditSavedViewInput) => one(work, input),
  may: worksOnTheTeam,
  do: async (work, view, { version, name, filter }) => {
    new Check().that('name', name !== null, 'required').done();
    checkView(new Check(), { name, filter }).done();
    return work.edit(view, version, { name: name?.trim(), filter: filter ?? undefined });
  },
});

export const removeSavedView = act({
  mutation: 'removeSavedView',
  name: 'view.removed',
  on: SavedView,
  load: (work, input: { id: string }) => one(work, input),
  may: worksOnTheTeam,
  do: async (work, view) => (view.archivedAt ? view : work.update(view, { archivedAt: new Date() })),
});
