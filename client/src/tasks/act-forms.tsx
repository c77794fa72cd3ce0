import { useState } from 'react';
import parts from '../boards/parts.module.css';
import { useTeamOrganizations } from '../boards/add-dialog.js';
import { useTell } from '../boards/tell.js';
import type { Task } from '../generated/rows.js';
import { usePack } from '../shell/pack.js';
import { useTaskWords } from './words.js';
import { useDraft, type Performed } from '../sync/index.js';
import { useTaskActs } from './acts.js';
import { FormFrame } from './form-frame.js';
import { DayField, Select, useColleagues, Words } from './form-parts.js';

/** The acts that need a word or two from the person. */
export const formActs = ['counterTask', 'declineTask', 'finishTask', 'blockTask', 'handOnTask', 'moveDueTask', 'cancelTask', 'askAgain'] as const;
export type FormAct = (typeof formActs)[number];

interface ActFormProps {
  task: Task;
  act: FormAct;
  onClose(): void;
}

/** The form of one act, where the button stood. What is typed is kept until it is sent. */
export function ActForm({ task, act, onClose }: ActFormProps) {
  if (act === 'counterTask') return <CounterForm task={task} onClose={onClose} />;
  if (act === 'declineTask' || act === 'cancelTask') return <ReasonForm task={task} act={act} onClose={onClose} />;
  if (act === 'finishTask') return <FinishForm task={task} onClose={onClose} />;
  if (act === 'blockTask') return <BlockForm task={task} onClose={onClose} />;
  if (act === 'handOnTask') return <HandOnForm task={task} onClose={onClose} />;
  if (act === 'askAgain') return <AskAgainForm task={task} onClose={onClose} />;
  return <MoveDueForm task={task} onClose={onClose} />;
}

/** Sends an act and closes; a refusal is told by the message at the foot of the page, and what was typed comes back. */
function useSend(onClose: () => void, keep: () => void) {
  const [problem, setProblem] = useState<string>();
  const tell = useTell();
  const send = (performed: Performed<unknown>) => {
    onClose();
    performed.done.catch((refused: unknown) => {
      setProblem(tell(refused));
      keep();
    });
  };
  return { problem, setProblem, send };
}

const nothing = () => undefined;

function CounterForm({ task, onClose }: Omit<ActFormProps, 'act'>) {
  const t = useTaskWords();
  const acts = useTaskActs();
  const [day, setDay] = useState('');
  const scope = useDraft(`task:${task.id}:counter`);
  const { problem, setProblem, send } = useSend(onClose, nothing);
  const offer = () => {
    const text = (scope.value ?? '').trim();
    if (!day && !text) return setProblem(t('offerNeeded'));
    scope.drop();
    send(acts.counter(task, day || null, text || null));
  };
  return (
    <FormFrame label={t('otherDate')} send={t('sendOffer')} problem={problem} onSend={offer} onClose={onClose}>
      <DayField label={t('offeredOn')} value={day} onChange={setDay} focus />
      <Words label={t('offeredScope')} hint={t('offeredScopeHint')} value={scope.value ?? ''} onChange={scope.set} />
    </FormFrame>
  );
}

function ReasonForm({ task, act, onClose }: ActFormProps) {
  const t = useTaskWords();
  const acts = useTaskActs();
  const reason = useDraft(`task:${task.id}:${act}`);
  const { problem, setProblem, send } = useSend(onClose, nothing);
  const declining = act === 'declineTask';
  const submit = () => {
    const text = (reason.value ?? '').trim();
    if (!text) return setProblem(t('reasonNeeded'));
    reason.drop();
    send(declining ? acts.decline(task, text) : acts.cancel(task, text));
  };
  return (
    <FormFrame
      label={t(declining ? 'declineTask' : 'cancelTask')}
      send={t(declining ? 'sendDecline' : 'sendCancel')}
      problem={problem}
      onSend={submit}
      onClose={onClose}
    >
      <Words label={t(declining ? 'declineReason' : 'cancelReason')} value={reason.value ?? ''} onChange={reason.set} limit={500} focus />
    </FormFrame>
  );
}

function FinishForm({ task, onClose }: Omit<ActFormProps, 'act'>) {
  const t = useTaskWords();
  const acts = useTaskActs();
  const evidence = useDraft(`task:${task.id}:evidence`);
  const [link, setLink] = useState('');
  const { problem, setProblem, send } = useSend(onClose, nothing);
  const finish = () => {
    const text = (evidence.value ?? '').trim();
    if (!text) return setProblem(t('evidenceNeeded'));
    if (link.trim() && !/^https:\/\/\S+$/.test(link.trim())) return setProblem(t('linkMalformed'));
    evidence.drop();
    send(acts.finish(task, text, link.trim() || null));
  };
  return (
    <FormFrame label={t('finishTask')} send={t('finishTask')} problem={problem} onSend={finish} onClose={onClose}>
      <Words
        label={t('evidence')}
        hint={task.definitionOfDone ? t('doneMeans', { text: task.definitionOfDone }) : undefined}
        value={evidence.value ?? ''}
        onChange={evidence.set}
        focus
      />
      <label className={parts.control}>
        <span className={parts.name}>{t('evidenceLink')}</span>
        <input
          type="url"
          className={parts.field}
          maxLength={500}
          value={link}

          onChange={(event) => setLink(event.currentTarget.value)}
        />
      </label>
    </FormFrame>
  );
}

function BlockForm({ task, onClose }: Omit<ActFormProps, 'act'>) {
  const t = useTaskWords();
  const pack = usePack();
  const acts = useTaskActs();
  const organizations = useTeamOrganizations(task.answeringTeamId);
  const [type, setType] = useState('');
  const [waitingForOrganizationId, setOrganization] = useState('');
  const words = useDraft(`task:${task.id}:blocker`);
  const { problem, setProblem, send } = useSend(onClose, nothing);
  const block = () => {
    if (!type) return setProblem(t('blockerNeeded'));
    words.drop();
    send(acts.block(task, { blockerType: type, waitingFor: words.value?.trim() || null, waitingForOrganizationId: waitingForOrganizationId || null }));
  };
  return (
    <FormFrame label={t('blockTask')} send={t('blockTask')} problem={problem} onSend={block} onClose={onClose}>
      <div className={parts.two}>
        <Select label={t('blockerType')} value={type} empty={t('choose')} options={pack.list('blockerTypes')} onChange={setType} focus />
        <Select label={t('waitingForOrganization')} value={waitingForOrganizationId} empty={t('nobody')} options={organizations} onChange={setOrganization} />
      </div>
      <Words label={t('waitingFor')} value={words.value ?? ''} onChange={words.set} limit={300} rows={1} />
    </FormFrame>
  );
}

function HandOnForm({ task, onClose }: Omit<ActFormProps, 'act'>) {
  const t = useTaskWords();
  const acts = useTaskActs();
  const people = useColleagues(task.answeringTeamId, task.organizationId).filter((one) => one.key !== task.ownerId);
  const [owner, setOwner] = useState('');
  const { problem, setProblem, send } = useSend(onClose, nothing);
  return (
    <FormFrame
      label={t('handOnTask')}
      send={t('handOnTask')}
      problem={problem}
      onSend={() => (owner ? send(acts.handOn(task, owner)) : setProblem(t('colleagueNeeded')))}
      onClose={onClose}
    >
      <Select
        label={t('colleague')}
        hint={people.length ? undefined : t('noColleague')}
        value={owner}
        empty={t('choose')}
        options={people}
        onChange={setOwner}
        focus
      />
    </FormFrame>
  );
}

function MoveDueForm({ task, onClose }: Omit<ActFormProps, 'act'>) {
  const t = useTaskWords();
  const acts = useTaskActs();
  const [day, setDay] = useState(task.dueOn ?? '');
  const { problem, setProblem, send } = useSend(onClose, nothing);
  return (
    <FormFrame
      label={t('moveDueTask')}
      send={t('saveDay')}
      problem={problem}
      onSend={() => (day ? send(acts.moveDue(task, day)) : setProblem(t('dayNeeded')))}
      onClose={onClose}
    >
      <DayField label={t('dueOn')} value={day} onChange={setDay} focus />
    </FormFrame>
  );
}

function AskAgainForm({ task, onClose }: Omit<ActFormProps, 'act'>) {
  const t = useTaskWords();
  const acts = useTaskActs();
  const [day, setDay] = useState(task.offeredOn ?? task.dueOn ?? '');
  const [why, setWhy] = useState(task.why ?? '');
  const { problem, send } = useSend(onClose, nothing);
  return (
    <FormFrame
      label={t('askAgain')}
      send={t('askAgain')}
      problem={problem}
      onSend={() => send(acts.askAgain(task, { dueOn: day || null, why: why.trim() || null }))}
      onClose={onClose}
    >
      <DayField label={t('dueOn')} value={day} onChange={setDay} focus />
      <Words label={t('why')} value={why} onChange={setWhy} limit={2000} />
    </FormFrame>
  );
}
