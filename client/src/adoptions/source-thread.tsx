import parts from '../boards/parts.module.css';
import type { SourceMessagesQuery } from '../generated/graphql.js';
import { useDates } from '../shell/dates.js';
import { ProblemNote, useSubmit } from '../shell/form.js';
import { usePack } from '../shell/pack.js';
import { ask, isAnswered, useDraft, useLoad } from '../sync/index.js';
import { Words } from '../tasks/form-parts.js';
import styles from './adoptions.module.css';
import { answerAskerDocument, askSourceDocument, sourceMessagesDocument } from './documents.js';
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
    senderPlace && senderRole ? t('sender', { place: senderPlace, role: pack.term('roles', senderRole) }) : t('theSource');
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

function Answer({ message, reload }: { message: Message; reload(): void }) {
  const t = useAdoptionWords();
  const draft = useDraft(`adoption:answer:${message.teamId}:${message.id}`);
  const text = (draft.value ?? '').trim();
  const send = useSubmit(async (act) => {
    await ask(answerAskerDocument, { act, input: { id: message.id, text } });
    draft.drop();
    reload();
  });
  return <Box label={t('answerTo', { place: message.senderPlace ?? '' })} value={draft.value ?? ''} onChange={draft.set} send={send} empty={!text} />;
}

function Ask({ editionId, teamId, focus, reload }: { editionId: string; teamId: string; focus: boolean; reload(): void }) {
  const t = useAdoptionWords();
  const draft = useDraft(`adoption:ask:${editionId}`);
  const text = (draft.value ?? '').trim();
  const send = useSubmit(async (act) => {
    await ask(askSourceDocument, { act, input: { editionId, teamId, text } });
    draft.drop();
    reload();
  });
  return <Box label={t('question')} focus={focus} value={draft.value ?? ''} onChange={draft.set} send={send} empty={!text} />;
}

interface BoxProps {
  label: string;
  value: string;
  empty: boolean;
  focus?: boolean;
  send: ReturnType<typeof useSubmit>;
  onChange(text: string): void;
}

function Box({ label, value, empty, focus = false, send, onChange }: BoxProps) {
  const t = useAdoptionWords();
  return (
    <form className={styles.box} onSubmit={send.submit}>
      <ProblemNote>{send.problem}</ProblemNote>
      <Words label={label} value={value} limit={4000} focus={focus} onChange={onChange} />
      <button type="submit" className={`${parts.btn} ${parts.small}`} disabled={send.busy || empty}>
        {t('send')}
        <span className={parts.hidden}>: {label}</span>
      </button>
    </form>
  );
}
