import { useState } from 'react';
import CommentEditor from '../comments/editor.js';
import parts from '../boards/parts.module.css';
import { useTell } from '../boards/tell.js';
import { ask } from '../sync/index.js';
import { v4 } from 'uuid';
import { identifiersDocument } from './documents.js';
import { Findings, lackOf, type Finding } from './findings.js';
import { useQuestionWords } from './words.js';

interface AnswerFormProps {
  draftKey: string;
  teamId: string;
  hideCity: boolean;
  label: string;
  hint?: string;
  send: string;
  initial?: string;
  onSend(act: string, content: string, lookedAt: string[]): Promise<unknown>;
  onSent(): void;
  onCancel?(): void;
}

/** What goes out is looked at first; what was written stays until it is out. */
export default function AnswerForm({ draftKey, teamId, hideCity, label, hint, send, initial, onSend, onSent, onCancel }: AnswerFormProps) {
  const t = useQuestionWords();
  const tell = useTell();
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const [looked, setLooked] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const sent = async (content: string): Promise<boolean> => {
    if (busy) return false;
    setBusy(true);
    setProblem(undefined);
    try {
      const { identifiers } = await ask(identifiersDocument, { input: { teamId, content, hideCity } });
      setFindings(identifiers);
      const lack = lackOf(identifiers, looked);
      if (lack) {
        setProblem(t(lack));
        return false;
      }
      await onSend(
        v4(),
        content,
        identifiers.map(({ key }) => key),
      );
      setFindings([]);
      onSent();
      return true;
    } catch (error) {
      setProblem(tell(error));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      {hint ? <p className={parts.hint}>{hint}</p> : null}
      <CommentEditor
        draftKey={draftKey}
        {...(initial && { initial })}
        label={label}
        send={send}
        autoFocus={onCancel !== undefined}
        onSend={sent}
        {...(onCancel && { onCancel })}
      />
      {problem ? (
        <p className={parts.error} role="alert">
          {problem}
        </p>
      ) : null}
      <Findings findings={findings} looked={looked} onLooked={setLooked} />
    </>
  );
}
