import { positionsBetween } from '../../tactics/position.js';
import { act } from '../../work/act.js';
import type { Value } from '../../work/transaction.js';
import type { Work } from '../../work/work.js';
import { dueForReview } from '../decisions/decision.list.js';
import { mayBuild, mustBe } from '../meeting.rules.js';
import { Meeting } from '../meeting.js';
import { mostItems } from './agenda.making.js';
import { AgendaItem, sections, type Section } from './agenda-item.js';

/** Days after which an ask that nobody answered is talked about. */
const patience = 3;
const mostInSection = 40;

/** A thing that asks to be talked about, and for whom. */
interface Candidate {
  kind: 'task' | 'tactic' | 'decision';
  id: string;
  title: string;
  owner: string | null;
  audience: number;
  both: number;
  section: Section;
}

const usual: Record<Section, { purpose: string; minutes: number }> = {
  follow_up: { purpose: 'inform', minutes: 2 },
  blocked: { purpose: 'discuss', minutes: 5 },
  unanswered: { purpose: 'discuss', minutes: 3 },
  off_track: { purpose: 'discuss', minutes: 5 },
  review: { purpose: 'decide', minutes: 10 },
  added: { purpose: 'discuss', minutes: 10 },
};

const found = (kind: Candidate['kind'], title: string, owner: string): string =>
  `select '${kind}' as kind, x.id, ${title} as title, ${owner} as owner, x.audience_id as audience, app.meet_or_nobody($1, x.audience_id) as both`;
const ofTask = found('task', 'x.title', 'x.owner_id');

/** What asks to be talked about, each question in the order in which it is taken up. `$1` is the meeting's audience, `$2` its team. */
const questions: Record<Exclude<Section, 'added'>, (meeting: Meeting) => [text: string, values: Value[]]> = {
  // Still open, or settled since the meeting before this one.
  follow_up: (meeting) => [
    `with earlier as (select id, starts_at from app.meeting where team_id = $2 and state in ('held', 'approved') and starts_at < $3 and archived_at is null)
     ${ofTask} from app.task x where x.archived_at is null
       and exists (select from app.meeting_task l join earlier e on e.id = l.meeting_id where l.task_id = x.id and l.archived_at is null)
       and (x.state in ('proposed', 'countered', 'accepted', 'in_progress', 'blocked')
         or coalesce(x.done_at, case when x.state = 'declined' then x.answered_at end) >= (select max(starts_at) from earlier))
     order by x.state in ('done', 'declined'), x.due_on nulls last, x.id`,
    [meeting.startsAt],
  ],
  blocked: () => [
    `${ofTask} from app.task x where (x.team_id = $2 or x.answering_team_id = $2) and x.state = 'blocked' and x.archived_at is null order by x.blocked_since, x.id`,
    [],
  ],
  unanswered: () => [
    `${ofTask} from app.task x where x.team_id = $2 and x.state = 'proposed' and x.asked_at < now() - make_interval(days => ${patience}) and x.archived_at is null
     order by x.asked_at, x.id`,
    [],
  ],
  off_track: () => [
    `${found('tactic', 'x.title', 'x.lead_person_id')} from app.tactic x join app.board b on b.id = x.board_id and b.archived_at is null
     where x.team_id = $2 and x.archived_at is null and x.stage not in ('routine', 'stopped', 'handed_over')
       and (x.confidence = 'off_track' or x.ends_on < current_date)
     order by x.ends_on nulls last, x.id`,
    [],
  ],
  review: (meeting) => [
    `${found('decision', 'left(x.statement, 200)', 'null::uuid')} from app.decision x
     where x.team_id = $2 and x.archived_at is null and exists (select from app.decision d where d.id = x.id and ${dueForReview('$3::date')})
     order by x.review_on, x.id`,
    [meeting.startsAt],
  ],
};

/** What the viewer sees of it, none of it twice and nothing that stands or once stood on this agenda. */
async function candidatesFor(work: Work, meeting: Meeting, known: ReadonlySet<string>, room: number): Promise<Candidate[]> {
  const taken = new Set(known);
  const chosen: Candidate[] = [];
  for (const section of sections) {
    if (section === 'added') continue;
    const [text, values] = questions[section](meeting);
    const rows = await work.query<Candidate>(
      `select q.* from (${text}) q where q.both = any ((select app.visible())::int[]) and not q.id = any ($${values.length + 3}::uuid[]) limit ${mostInSection}`,
      [meeting.audienceId, meeting.teamId, ...values, [...taken]],
    );
    for (const row of rows) {
      taken.add(row.id);
      chosen.push({ ...row, section });
    }
  }
  return chosen.slice(0, room);
}

async function seatedOf(work: Work, teamId: string, people: readonly (string | null)[]): Promise<ReadonlySet<string>> {
  const ids = [...new Set(people.filter((person) => person !== null))];
  if (!ids.length) return new Set();
  const rows = await work.query<{ id: string }>(
    `select distinct s.holder_id as id from app.seat s where s.team_id = $1 and s.holder_id = any ($2::uuid[]) and s.role <> 'guest' and app.living(s)`,
    [teamId, ids],
  );
  return new Set(rows.map(({ id }) => id));
}

const rank = (section: Section): number => sections.indexOf(section);

/** Keys for new items of a section: after what stands of it and of those before it, wherever somebody has put that. */
function placesFor(standing: readonly AgendaItem[], section: Section, count: number): string[] {
  const last = standing.findLastIndex((item) => rank(item.section) <= rank(section));
  return positionsBetween(standing[last]?.position ?? null, standing[last + 1]?.position ?? null, count);
}

/** Adds what is new. What somebody dropped stays dropped. */
export const buildAgenda = act({
  mutation: 'buildAgenda',
  name: 'agenda.built',
  on: Meeting,
  load: (work, input: { id: string }): Promise<Meeting> => work.get(Meeting, input.id, { lock: true }),
  may: mayBuild,
  do: async (work, meeting) => {
    mustBe(meeting, 'planned');
    const items = await work.find(AgendaItem, { meetingId: meeting.id }, { order: 'position, id' });
    const known = items.flatMap((item) => [item.taskId, item.tacticId, item.decisionId]).filter((id) => id !== null);
    let standing = items.filter((item) => item.archivedAt === null);
    const candidates = await candidatesFor(work, meeting, new Set(known), mostItems - standing.length);
    const seated = await seatedOf(
      work,
      meeting.teamId,
      candidates.map((one) => one.owner),
    );
    const made: AgendaItem[] = [];
    for (const section of sections) {
      const chosen = candidates.filter((one) => one.section === section);
      if (!chosen.length) continue;
      const positions = placesFor(standing, section, chosen.length);
      const rows = chosen.map((one, at) => ({
        meetingId: meeting.id,
        teamId: meeting.teamId,
        title: one.title,
        ...usual[section],
        section,
        ownerId: one.owner && seated.has(one.owner) ? one.owner : null,
        position: positions[at]!,
        state: 'open' as const,
        taskId: one.kind === 'task' ? one.id : null,
        tacticId: one.kind === 'tactic' ? one.id : null,
        decisionId: one.kind === 'decision' ? one.id : null,
        endAudienceId: one.audience,
        audienceId: one.both,
      }));
      const added = await work.insertAll(AgendaItem, rows, meeting);
      made.push(...added);
      standing = [...standing, ...added].sort((one, other) => (one.position < other.position ? -1 : 1));
    }
    return made;
  },
});
