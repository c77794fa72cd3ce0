import { Edition } from '../editions/edition.js';
import { Place } from '../places/place.js';
import { Team } from '../teams/team.js';
import { mayGoOut } from '../teams/telling.js';
import { act } from '../work/act.js';
import { Check } from '../work/input.js';
import { Refusal } from '../work/refusal.js';
import { rule, worksOnTheTeam } from '../work/rules.js';
import { shown } from '../work/work.js';
import { behind, mostLetters, readableMessage } from './identifiers.js';
import type { AnswerAskerInput, AskSourceInput } from './message.inputs.js';
import { SourceMessage } from './message.js';

/** Of one team about one lesson: each reaches people who can't know who writes so much. */
const mostInDay = 20;

export const askSource = act({
  mutation: 'askSource',
  name: 'message.sent',
  load: async (work, { editionId, teamId }: AskSourceInput) => {
    const team = await work.get(Team, teamId);
    return { team, teamId: team.id, edition: await work.get(Edition, editionId) };
  },
  may: worksOnTheTeam,
  do: async (work, { team, edition }, { text, lookedAt }) => {
    new Check().text('text', text, { max: mostLetters, required: true }).done();
    if (edition.state !== 'current') throw new Refusal('CONFLICT', { id: edition.id, fields: ['state'], current: shown(edition) });
    const [ours] = await work.query<{ ours: boolean }>('select app.comes_from($1, $2) as ours', [edition.id, team.id]);
    new Check()
      .that('teamId', edition.principals.includes(`network/${team.networkId}`), 'not_allowed')
      .that('editionId', !ours!.ours, 'not_allowed')
      .done();
    const { firstId: firstEditionId } = edition;
    const [asked] = await work.query<{ count: number }>(
      `select count(*)::int as count from app.source_message
       where team_id = $1 and first_edition_id = $2 and side = 'asker' and not from_source and made_at > now() - interval '1 day'`,
      [team.id, firstEditionId],
    );
    new Check().that('text', asked!.count < mostInDay, 'too_many').done();
    await mayGoOut(work, team.id, readableMessage(text), { hideCity: false, lookedAt: lookedAt ?? null });
    const places = team.placeIds.length ? await work.find(Place, { id: team.placeIds }, { order: 'name, id' }) : [];
    return work.insert(SourceMessage, {
      ...{ editionId: edition.id, firstEditionId, teamId: team.id, side: 'asker' as const, fromSource: false },
      senderPlace: places.map(({ name }) => name).join(', ') || team.name,
      senderRole: work.viewer.seatsOn(team.id).find(({ role }) => role !== 'guest')!.role,
      text: text.trim(),
      audienceId: await work.audienceOf([`team/${team.id}`]),
    });
  },
});

const standsBehind = rule<SourceMessage>(
  'coordinator of the team that the lesson came from, or holds its contact seat',
  // Nobody else sees a row of that side.
  (_viewer, message) => message.side === 'source',
);

export const answerAsker = act({
  mutation: 'answerAsker',
  name: 'message.answered',
  on: SourceMessage,
  load: (work, { id }: AnswerAskerInput) => work.get(SourceMessage, id),
  may: standsBehind,
  do: async (work, message, { text, lookedAt }) => {
    new Check().text('text', text, { max: mostLetters, required: true }).done();
    const source = await behind(work, message);
    await mayGoOut(work, source.teamId, readableMessage(text), { hideCity: source.hidden, lookedAt: lookedAt ?? null });
    const { editionId, firstEditionId, teamId, audienceId } = message;
    const row = { editionId, firstEditionId, teamId, side: 'source' as const, fromSource: true, senderPlace: null, senderRole: null };
    return work.insert(SourceMessage, { ...row, text: text.trim(), audienceId });
  },
});
