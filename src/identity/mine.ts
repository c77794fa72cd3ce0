import { randomUUID } from 'node:crypto';
import { performAsSystem } from '../work/act.js';
import type { Context } from '../work/context.js';
import type { Ground } from '../work/ground.js';
import { Check, isId, isTimeZone } from '../work/input.js';
import { invalid, Refusal } from '../work/refusal.js';
import { mailKinds, type Draft, type MailSettingsInput, type Settings } from './me.js';
import type { Work } from '../work/work.js';
import { announce, endSessionsOf } from './sessions.js';

/** What holds until somebody chooses otherwise; the table has the same defaults. */
export const settingsOfNobody: Settings = {
  language: 'en',
  theme: 'auto',
  singleKeys: true,
  timeZone: null,
  digestHour: 8,
  quietFrom: 20,
  quietTo: 7,
  mailOff: [],
};

const columns = `language, theme, single_keys as "singleKeys", time_zone as "timeZone", digest_hour as "digestHour",
  quiet_from as "quietFrom", quiet_to as "quietTo", mail_off as "mailOff"`;

/** My own settings, with what holds where I chose nothing. */
export async function settingsOf(work: Work): Promise<Settings> {
  return (await work.query<Settings>(`select ${columns} from app.settings`))[0] ?? settingsOfNobody;
}

const languages: ReadonlySet<string> = new Set(['en', 'es']);
const themes: ReadonlySet<string> = new Set(['auto', 'light', 'dark']);
/** UTF-16 units, as the client's fields count. */
const longestDraft = 65_536;
const mostDrafts = 200;

export type SettingsChanges = { [K in 'language' | 'theme' | 'singleKeys']?: Settings[K] | null };

/** What is not sent stays. */
export async function saveSettings(context: Context, { language, theme, singleKeys }: SettingsChanges): Promise<Settings> {
  new Check().key('language', language, languages).key('theme', theme, themes).done();
  const [row] = await context.mine<Settings>(
    `insert into app.settings as mine (person_id, language, theme, single_keys) values (app.me(), coalesce($1, 'en'), coalesce($2, 'auto'), coalesce($3, true))
     on conflict (person_id) do update set language = coalesce($1, mine.language), theme = coalesce($2, mine.theme), single_keys = coalesce($3, mine.single_keys)
     returning ${columns}`,
    [language ?? null, theme ?? null, singleKeys ?? null],
  );
  return row!;
}

const knownKinds: ReadonlySet<string> = new Set(mailKinds);

export async function saveMailSettings(context: Context, { timeZone, digestHour, quietFrom, quietTo, mailOff }: MailSettingsInput): Promise<Settings> {
  const check = new Check()
    .that('timeZone', timeZone == null || isTimeZone(timeZone), 'unknown')
    .whole('digestHour', digestHour, 0, 23)
    .whole('quietFrom', quietFrom, 0, 23)
    .whole('quietTo', quietTo, 0, 23)
    .keys('mailOff', mailOff, knownKinds);
  check.done();
  // The database has its own list of time zones, and it is the one that computes with it.
  const known = timeZone == null || (await (await context.read()).query('select from pg_timezone_names where name = $1', [timeZone])).length > 0;
  check.that('timeZone', known, 'unknown').done();
  const [row] = await context.mine<Settings>(
    `insert into app.settings as mine (person_id, time_zone, digest_hour, quiet_from, quiet_to, mail_off)
     values (app.me(), $1, coalesce($2, 8), coalesce($3, 20), coalesce($4, 7), coalesce($5::text[], '{}'))
     on conflict (person_id) do update set time_zone = coalesce($1, mine.time_zone), digest_hour = coalesce($2, mine.digest_hour),
       quiet_from = coalesce($3, mine.quiet_from), quiet_to = coalesce($4, mine.quiet_to), mail_off = coalesce($5, mine.mail_off)
     returning ${columns}`,
    [timeZone ?? null, digestHour ?? null, quietFrom ?? null, quietTo ?? null, mailOff ? [...new Set(mailOff)] : null],
  );
  return row!;
}

/** The oldest drafts give way when there are too many: what is being typed now is worth most. */
export async function saveDraft(context: Context, key: string, value: string): Promise<Draft> {
  new Check().text('key', key, { max: 200, required: true }).text('value', value, { max: longestDraft }).done();
  const [row] = await context.mine<Draft>(
    `with crowded as (
       delete from app.draft where key in (select key from app.draft where key <> $1 order by saved_at desc offset ${mostDrafts - 1}))
     insert into app.draft (person_id, key, value) values (app.me(), $1, $2)
     on conflict (person_id, key) do update set value = excluded.value, saved_at = now()
     returning key, value, saved_at as "savedAt"`,
    [key, value],
  );
  return row!;
}

export async function dropDraft(context: Context, key: string): Promise<boolean> {
  new Check().text('key', key, { max: 200 }).done();
  await context.mine('delete from app.draft where key = $1', [key]);
  return true;
}

/** One of my sessions. Another's id is as unknown as a made-up one. */
export async function endSessionOfMine(ground: Ground, context: Context, id: string): Promise<boolean> {
  if (!isId(id)) throw invalid({ field: 'id', reason: 'malformed' });
  const mine = await (await context.read()).query<{ id: string }>('select id from app.my_sessions()');
  if (!mine.some((session) => session.id === id.toLowerCase())) throw new Refusal('NOT_FOUND', { id });
  return endMine(ground, context, id, null);
}

export const endOtherSessions = (ground: Ground, context: Context): Promise<boolean> => endMine(ground, context, null, context.session!);

async function endMine({ database }: Ground, context: Context, id: string | null, except: string | null): Promise<boolean> {
  const { person } = (await context.read()).viewer;
  await context.end();
  const call = { pool: database.clock, purpose: 'sign-out', act: randomUUID(), inTheNameOf: person };
  announce(await performAsSystem(call, 'session.ended', (work) => endSessionsOf(work, person, id, except)));
  return true;
}
