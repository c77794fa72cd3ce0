import { useNavigate } from 'react-router';
import form from '../shell/form.module.css';
import { ask, type Rows } from '../sync/index.js';
import { useColleagues } from '../tasks/form-parts.js';
import { orNull, RecordDialog, type FieldOf } from '../teams/record-dialog.js';
import { startHandOverDocument } from './documents.js';
import { useTurnoverWords } from './words.js';

interface Values {
  leavingOn: string;
  incomingId: string;
}

/** Asks for the last day and, where it is known, who takes over; then the hand-over opens. */
export default function StartHandOver({ seat, name, onClose }: { seat: Rows['seat']; name: string; onClose(): void }) {
  const t = useTurnoverWords();
  const navigate = useNavigate();
  const people = useColleagues(seat.teamId, seat.organizationId).filter(({ key }) => key !== seat.holderId);
  const choices = [{ value: '', label: t('nobodyYet') }, ...people.map(({ key, name: label }) => ({ value: key, label }))];
  const fields: FieldOf<Values>[] = [
    { name: 'leavingOn', label: t('leavingOn'), kind: 'date', required: true },
    { name: 'incomingId', label: t('incoming'), kind: 'choice', choices },
  ];
  const save = async ({ leavingOn, incomingId }: Values, act: string) => {
    const { startHandOver } = await ask(startHandOverDocument, { act, input: { seatId: seat.id, leavingOn, incomingId: orNull(incomingId) } });
    await navigate(`/team/${startHandOver.teamId}/hand-overs/${startHandOver.id}`);
  };
  return (
    <RecordDialog
      title={t('startTitle', { name })}
      text={t('startText')}
      fields={fields}
      values={{ leavingOn: '', incomingId: '' }}
      sendText={t('start')}
      save={save}
      onClose={onClose}
    >
      <p className={form.note}>{t('incomingHint')}</p>
    </RecordDialog>
  );
}
