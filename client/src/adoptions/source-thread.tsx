import { useRef, useState, type ReactNode, type RefObject } from 'react';
import parts from '../boards/parts.module.css';
import type { MessageIdentifiersInput, SourceMessagesQuery } from '../generated/graphql.js';
import { Findings, lackOf, type Finding } from '../questions/findings.js';
import { useQuestionWords } from '../questions/words.js';
import { useDates } from '../shell/dates.js';
import { Problem, ProblemNote, useSubmit } from '../shell/form.js';
import { usePack } from '../shell/pack.js';
import { ask, isAnswered, useDraft, useLoad } from '../sync/index.js';
import { Words } from '../tasks/form-parts.js';
import styles from './adoptions.module.css';
import { answerAskerDocument, askSourceDocument, messageIdentifiersDocument, sourceMessagesDocument } from './documents.js';
import { useAdoptionsAgain } from './terms.js';
import { useAdoptionWords } from './words.js';

type Message = SourceMessagesQuery['sourceMessages'][number];

interface SourceThreadProps {
  editionId: string;
  /** The team that asks. */
  teamId: string;
  /** It is our lesson: we answer. */
  atHome: boolean;
  hidden: boolean;
  /** It was opened to write. */
  focus: boolean;
}

/** What is asked and answered between a team and those who wrote a lesson, also where nobody knows who they are. */
export default function SourceThread({ editionId, teamId, atHome, hidden, focus }: SourceThreadProps) {
  const t = useAdoptionWords();
  const { reload, ...answer } = useLoad(sourceMessagesDocument, { editionId });
  useAdoptionsAgain(reload);
  const messages = answer.data?.sourceMessages ?? [];
  const asked = [...new Set(messages.map((message) => message.teamId))];
  // Whoever doesn't stand behind the lesson at home has nothing to answer.
  if (!isAnswered(answer) || (atHome && !messages.length)) return null;
  return (
    <div className={styles.thread}>
      <h3>{t('thread')}</h3>
      <p className={parts.hint}>{atHome ? t(hidden ? 'threadHomeHidden' : 'threadHome') : t(hidden ? 'threadHidden' : 'threadHint')}</p>
      {messages.length ? null : <p className={parts.hint}>{t('threadNone')}</p>}
      {asked.map((team) => (
        <Between key={team} messages={messages.filter((message) => message.teamId === team)} reload={reload} />
      ))}
      {atHome ? null : <Ask editionId={editionId} teamId={teamId} focus={focus} reload={reload} />}
    </div>
  );
}

function Between({ messages, reload }: { messages: readonly Message[]; reload(): void }) {
  const t = useAdoptionWords();
  const pack = usePack();
  const dates = useDates();
  const last = messages.find(({ viewerCan, fromSource }) => viewerCan.includes('answerAsker') && !fromSource);
  const sender = ({ senderPlace, senderRole }: Message) =>
    senderPlace ? (senderRole ? t('sender', { place: senderPlace, role: pack.term('roles', senderRole) }) : senderPlace) : t('theSource');
  return (
    <>
      <ul className={styles.messages}>
        {messages.map((message) => (
          <li key={message.id} data-source={message.fromSource || undefined}>
            <span>
              <b>{sender(message)}</b> <time dateTime={message.madeAt}>{dates.ago(message.madeAt)}</time>
            </span>
            <p>{message.text}</p>
          </li>
        ))}
      </ul>
      {last ? <Answer message={last} reload={reload} /> : null}
    </>
  );
}

/** What is to be sent is looked at first, as what goes out to the network is. */
function useLooked(
  draft: ReturnType<typeof useDraft>,
  reload: () => void,
  from: Omit<MessageIdentifiersInput, 'text'>,
  sends: (act: string, input: Sent) => Promise<unknown>,
) {
  const q = useQuestionWords();
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const [looked, setLooked] = useState<ReadonlySet<string>>(new Set());
  const text = (draft.value ?? '').trim();
  const form = useRef<HTMLFormElement>(null);
  const send = useSubmit(async (act) => {
    const { messageIdentifiers: found } = await ask(messageIdentifiersDocument, { input: { ...from, text } });
    setFindings(found);
    const lack = lackOf(found, looked);
    if (lack) throw new Problem(q(lack));
    await sends(act, { text, lookedAt: found.map(({ key }) => key) });
    setFindings([]);
    draft.drop();
    // The button has nothing to send any more.
    form.current?.querySelector('textarea')?.focus();
    reload();
  });
  return {
    form,
    value: draft.value ?? '',
    onChange: draft.set,
    empty: !text,
    send,
    findings: <Findings findings={findings} looked={looked} onLooked={setLooked} />,
  };
}

interface Sent {
  text: string;
  lookedAt: string[];
}

function Answer({ message, reload }: { message: Message; reload(): void }) {
  const t = useAdoptionWords();
  const draft = useDraft(`adoption:answer:${message.teamId}:${message.id}`);
  const box = useLooked(draft, reload, { answers: message.id }, (act, sent) => ask(answerAskerDocument, { act, input: { id: message.id, ...sent } }));
  return <Box label={t('answerTo', { place: message.senderPlace ?? '' })} {...box} />;
}

function Ask({ editionId, teamId, focus, reload }: { editionId: string; teamId: string; focus: boolean; reload(): void }) {
  const t = useAdoptionWords();
  const draft = useDraft(`adoption:ask:${editionId}`);
  const box = useLooked(draft, reload, { teamId }, (act, sent) => ask(askSourceDocument, { act, input: { editionId, teamId, ...sent } }));
  return <Box label={t('question')} focus={focus} {...box} />;
}

interface BoxProps {
  form: RefObject<HTMLFormElement | null>;
  label: string;
  value: string;
  empty: boolean;
  focus?: boolean;
  send: ReturnType<typeof useSubmit>;
  findings: ReactNode;
  onChange(text: string): void;
}

function Box({ form, label, value, empty, focus = false, send, findings, onChange }: BoxProps) {
  const t = useAdoptionWords();
  return (
    <form ref={form} className={styles.box} onSubmit={send.submit}>
      <ProblemNote>{send.problem}</ProblemNote>
      <Words label={label} value={value} limit={4000} focus={focus} onChange={onChange} />
      {findings}
      <button type="submit" className={`${parts.btn} ${parts.small}`} disabled={send.busy || empty}>
        {t('send')}
        <span className={parts.hidden}>: {label}</span>
      </button>
    </form>
  );
}
