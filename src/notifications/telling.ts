import { timer } from '../journal/clock.js';
import { reader } from '../journal/reader.js';
import type { Work } from '../work/work.js';
import { Notice } from './notice.js';
import { noticeRules, type NoticeRule } from './rules.js';

interface Occasion {
  rule: NoticeRule;
  subject: string;
  about: string;
  people: string[];
}

const most = 500;

/** Who is to be told and was not yet. Nobody is told of what they may not see. */
function find(rule: NoticeRule, of: string): string {
  const { kind, standing, who, about, why, when } = rule;
  return `select s.id as subject, (${about})::text as about, array_agg(p.person order by p.person)::text[] as people
    from app.${kind} s cross join lateral (${who}) p
    where ${standing} and ${of} ${when ? `and ${when}` : ''}
      and exists (select from app.audience a where a.id = s.audience_id and a.principals && app.held(p.person))
      and not exists (select from app.notice n where n.subject_id = s.id and n.why = '${why}' and n.person_id = p.person and n.about = (${about})::text)
    group by s.id limit ${most}`;
}

async function occasions(work: Work, rule: NoticeRule, of: string, values: (string | Date | string[])[]): Promise<Occasion[]> {
  const rows = await work.query<Omit<Occasion, 'rule'>>(find(rule, of), values);
  return rows.map((row) => ({ rule, ...row }));
}

async function tell(work: Work, { rule, subject, about, people }: Occasion, at: Date): Promise<void> {
  const rows = [];
  for (const personId of people)
    rows.push({ personId, kind: rule.kind, subjectId: subject, why: rule.why, about, at, audienceId: await work.audienceOf([`person/${personId}`]) });
  await work.insertAll(Notice, rows);
}

const byTime = noticeRules.filter(({ when }) => when !== undefined);
const atOnce = noticeRules.filter(({ when }) => when === undefined);

/** What the calendar brings, each occasion an act of its own. */
timer<Occasion>({
  name: 'notice.came_due',
  async find(work, now) {
    const found: Occasion[] = [];
    for (const rule of byTime) found.push(...(await occasions(work, rule, 'true', [now])));
    return found;
  },
  key: ({ rule, subject, about, people }) => [rule.why, subject, about, ...people].join('/'),
  async do(work, { rule, subject }, now) {
    // Somebody may have done or moved it a moment ago.
    for (const occasion of await occasions(work, rule, 's.id = $2', [now, subject])) await tell(work, occasion, now);
  },
});

/** What people ask, at once. */
reader({
  name: 'notice.given',
  reads: [
    'task.added',
    'task.asked_again',
    'task.countered',
    'lead.proposed',
    'partner.proposed',
    'seat.proposed',
    'tactic.added',
    'commitment.added',
    'meeting.sent',
    'release.asked',
    'release.refused',
    'release.taken_back',
    'release.outdated',
    'edition.released',
    'edition.withdrawn',
    'adoption.adopted',
    'adoption.planned',
    'adoption.withdrawn',
    'report.asked',
    'report.added',
    'report.answered',
    'message.delivered',
    'question.posted',
    'answer.given',
    'answer.delivered',
    'question.settled',
    'question.taken_back',
    'comment.added',
    'comment.edited',
    'act.undone',
  ],
  async handle(work, { changes, at, actorId }) {
    let told = false;
    for (const rule of atOnce) {
      const subjects = [...new Set(changes.filter(({ kind }) => kind === rule.kind).map(({ id }) => id))];
      if (!subjects.length) continue;
      for (const occasion of await occasions(work, rule, 's.id = any ($1::uuid[])', [subjects])) {
        // Nobody is told of what they did themselves.
        const people = occasion.people.filter((person) => person !== actorId);
        if (!people.length) continue;
        await tell(work, { ...occasion, people }, at);
        told = true;
      }
    }
    return told;
  },
});
