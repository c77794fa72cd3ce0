import type { Config } from '../config.js';
import { mailKinds, type MailKind } from '../identity/me.js';
import type { Item } from './mail.items.js';
import type { Letter } from './mail.post.js';
import { stopToken } from './mail.token.js';
import { mailWords, type MailWords } from './mail.words.js';

/** Who a mail goes to, as begin_reading_as tells it. */
export interface Addressee {
  person: string;
  name: string;
  address: string;
  language: string;
}

/** A mail is read in a minute; what is beyond that is in the house. */
const most = 50;

interface Line {
  title: string;
  note: string;
  link: string;
}
interface Group {
  title: string;
  lines: Line[];
}

export const stopAddress = (config: Config, person: string, kinds: MailKind[]): string =>
  `${config.publicUrl}/mail/unsubscribe/${stopToken(config.secret, { person, kinds })}`;

export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign]!);

/** Newest first within each group, each thing once. */
export function letterOf(config: Config, to: Addressee, all: readonly Item[], atOnce: boolean): Letter {
  const words = mailWords(to.language);
  const items = all.filter((item, at) => all.findIndex((other) => other.notice.subjectId === item.notice.subjectId) === at);
  const kinds = mailKinds.filter((kind) => items.some((item) => item.mail === kind));
  const groups = kinds
    .map((kind) => ({ title: words.groups[kind], lines: linesOf(config, words, items.slice(0, most), kind) }))
    .filter(({ lines }) => lines.length > 0);
  const content: Content = {
    words,
    intro: atOnce ? words.asksIntro : words.digestIntro,
    groups: groups.length === 1 && atOnce ? [{ title: '', lines: groups[0]!.lines }] : groups,
    more: items.length > most ? words.more(items.length - most) : '',
    home: `${config.publicUrl}/today`,
    settings: `${config.publicUrl}/account`,
    stops: kinds.map((kind) => ({ text: words.stop(words.kinds[kind]), link: stopAddress(config, to.person, [kind]) })),
  };
  const subject = atOnce ? words.asksSubject(items.length) : words.digestSubject(items.length);
  return {
    to: { name: to.name, address: to.address },
    subject,
    text: plain(content),
    html: page(content, subject, to.language),
    language: to.language,
    unsubscribe: stopAddress(config, to.person, kinds),
  };
}

/** Says that mail arrives, and nothing else. */
export function trialOf(config: Config, to: Addressee): Letter {
  const words = mailWords(to.language);
  const content = {
    words,
    intro: words.trialIntro,
    groups: [],
    more: '',
    home: `${config.publicUrl}/today`,
    settings: `${config.publicUrl}/account`,
    stops: [],
  };
  const subject = words.trialSubject;
  return { to: { name: to.name, address: to.address }, subject, text: plain(content), html: page(content, subject, to.language), language: to.language };
}

function linesOf(config: Config, words: MailWords, items: readonly Item[], kind: MailKind): Line[] {
  const day = new Intl.DateTimeFormat(words.locale, { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short' });
  return items
    .filter((item) => item.mail === kind)
    .map(({ notice, title, dueOn, path }) => {
      const why = words.whys[notice.why];
      const due = dueOn ? words.due(day.format(new Date(`${dueOn}T00:00:00Z`))) : undefined;
      return {
        title: title ?? words.things[notice.kind] ?? words.things['thing']!,
        note: [why, due].filter(Boolean).join(', '),
        link: `${config.publicUrl}${path}`,
      };
    });
}

interface Content {
  words: MailWords;
  intro: string;
  groups: Group[];
  more: string;
  home: string;
  settings: string;
  stops: { text: string; link: string }[];
}

function plain({ words, intro, groups, more, home, settings, stops }: Content): string {
  const said = groups.flatMap(({ title, lines }) => [
    ...(title ? [title.toUpperCase(), ''] : []),
    ...lines.flatMap((line) => [`* ${line.title}`, ...(line.note ? [`  ${line.note}`] : []), `  ${line.link}`, '']),
  ]);
  const end = ['-- ', words.reason, `${words.settings}: ${settings}`, ...stops.map(({ text, link }) => `${text}: ${link}`)];
  return [intro, '', ...said, ...(more ? [more, ''] : []), `${words.open}: ${home}`, '', ...end, ''].join('\n');
}

const ink = '#1f2a2e';
const quiet = '#57656a';
const accent = '#0b6b6b';
const link = (address: string, text: string, style: string): string => `<a href="${escaped(address)}" style="${style}">${escaped(text)}</a>`;

function page({ words, intro, groups, more, home, settings, stops }: Content, subject: string, language: string): string {
  const rows = groups.map(
    ({ title, lines }) => `${title ? `<h2 style="margin:24px 0 4px;font-size:14px;color:${quiet}">${escaped(title)}</h2>` : ''}
<ul style="margin:0;padding:0;list-style:none">${lines
      .map(
        (
          line,
        ) => `<li style="padding:12px 0;border-bottom:1px solid #e3e0da">${link(line.link, line.title, `color:${accent};font-weight:600;text-decoration:none`)}
${line.note ? `<div style="margin-top:2px;color:${quiet};font-size:14px">${escaped(line.note)}</div>` : ''}</li>`,
      )
      .join('\n')}</ul>`,
  );
  const stopLines = [{ text: words.settings, link: settings }, ...stops].map((stop) => link(stop.link, stop.text, `color:${quiet}`)).join('<br>\n');
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(subject)}</title></head>
<body style="margin:0;padding:24px 16px;background:#f7f5f1;color:${ink};font:16px/1.5 -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif">
<div style="max-width:560px;margin:0 auto;padding:24px;background:#ffffff;border:1px solid #e3e0da;border-radius:8px;overflow-wrap:anywhere">
<h1 style="margin:0 0 8px;font-size:20px;line-height:1.3">${escaped(subject.replace(/^Crosstown: /, ''))}</h1>
<p style="margin:0 0 8px">${escaped(intro)}</p>
${rows.join('\n')}
${more ? `<p style="margin:12px 0 0;color:${quiet}">${escaped(more)}</p>` : ''}
<p style="margin:24px 0 0">${link(home, words.open, `display:inline-block;padding:10px 16px;border-radius:6px;background:${accent};color:#ffffff;font-weight:600;text-decoration:none`)}</p>
</div>
<div style="max-width:560px;margin:16px auto 0;padding:0 24px;color:${quiet};font-size:13px"><p style="margin:0 0 8px">${escaped(words.reason)}</p>
<p style="margin:0">${stopLines}</p></div>
</body></html>
`;
}
