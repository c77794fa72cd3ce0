import { timer } from '../journal/clock.js';
import type { Ground } from '../work/ground.js';
import { enqueue } from '../work/jobs.js';
import type { Work } from '../work/work.js';
import { noticeRules } from './rules.js';

export const mailJob = 'mail';

/** What the job is told: of whom it sends what. */
export interface Errand {
  person: string;
  atOnce: boolean;
}

/** Mail that was switched on late does not bring up what is long over. */
export const mailDays = 3;
/** What comes one after the other is one mail: the first goes out within a minute, the rest after this. */
const minutesBetween = 10;

const hasMail = ({ config }: Ground): boolean => config.mail !== undefined;

/** Notices of these kinds that no mail was written of, by person. */
function waiting(atOnce: boolean): { text: string; values: string[][] } {
  const rules = noticeRules.filter(({ mail }) => (mail === 'asks') === atOnce);
  const text = `waiting as (
    select n.person_id as person, n.id, n.at, r.mail from app.notice n join unnest($2::text[], $3::text[]) r (which, mail) on r.which = n.kind || '/' || n.why
    where n.seen_at is null and n.at > $1::timestamptz - interval '${mailDays} days' and n.at <= $1
      and not exists (select from app.notice_mail m where m.notice_id = n.id))`;
  return { text, values: [rules.map(({ kind, why }) => `${kind}/${why}`), rules.map(({ mail }) => mail)] };
}

interface Due {
  person: string;
  /** What makes this mail another than the last. */
  which: string;
}

const asks = waiting(true);
const others = waiting(false);

/** Asks go out within a minute, outside of the person's quiet hours. */
timer<Due>({
  name: 'mail.asked',
  on: hasMail,
  find: (work, now) =>
    work.query<Due>(
      `with ${asks.text}, each as (select person, (array_agg(id order by at desc, id))[1]::text as which, array_agg(distinct mail) as kinds, min(at) as since from waiting group by person)
       select each.person, each.which from each cross join lateral app.mail_hours(each.person, $1) h
       where not h.quiet and not each.kinds <@ h.off and not exists (
         select from app.notice_mail m where m.person_id = each.person and m.at_once and m.taken_at > $1::timestamptz - interval '${minutesBetween} minutes')
       order by each.since, each.person limit 500`,
      [now, ...asks.values],
    ),
  key: ({ person, which }) => `${person}/${which}`,
  do: (work, { person }) => queue(work, { person, atOnce: true }),
});

/** Everything else once a day, at the person's own hour; a server that was off then is late, and sends one. */
timer<Due>({
  name: 'mail.day_came',
  on: hasMail,
  find: (work, now) =>
    work.query<Due>(
      `with ${others.text}, people as (select person, min(at) as since from waiting group by person), due as (select p.person, p.since, h.* from people p cross join lateral app.mail_hours(p.person, $1) h)
       select person, digest_at::text as which from due
       where exists (select from waiting w where w.person = due.person and w.at <= due.digest_at and not w.mail = any (due.off))
       order by since, person limit 500`,
      [now, ...others.values],
    ),
  key: ({ person, which }) => `${person}/${which}`,
  do: (work, { person }) => queue(work, { person, atOnce: false }),
});

const queue = (work: Work, errand: Errand): Promise<void> => enqueue(work, mailJob, errand, `${mailJob}/${errand.person}/${errand.atOnce ? 'asks' : 'day'}`);
