import { useState } from 'react';
import { AudienceChoice } from '../audience/control.js';
import { useLabels } from '../audience/labels.js';
import { isNarrow, toInput, wholeTeam, type Narrowing } from '../audience/seen.js';
import { FormDialog } from '../boards/form-dialog.js';
import parts from '../boards/parts.module.css';
import { useTell } from '../boards/tell.js';
import type { Meeting } from '../generated/rows.js';
import { isoDay } from '../shell/dates.js';
import { Select, Words } from '../tasks/form-parts.js';
import { useMeetingActs } from './acts.js';
import styles from './meetings.module.css';
import { clockIn, momentIn, ownTimeZone, timeZones } from './times.js';
import { useMeetingWords } from './words.js';

const LONGEST_TITLE = 200;
const kinds = ['regular', 'special', 'committee', 'network'] as const;

interface MeetingFormProps {
  teamId: string;
  /** Absent: a new one. */
  meeting?: Meeting;
  onClose(): void;
  onMade?: (id: string) => void;
}

function startOf(meeting: Meeting | undefined) {
  const timeZone = meeting?.timeZone ?? ownTimeZone();
  const { day, time } = meeting ? clockIn(meeting.startsAt, timeZone) : { day: isoDay(new Date(Date.now() + 7 * 86_400_000)), time: '10:00' };
  const lasts = meeting ? String(Math.round((Date.parse(meeting.endsAt) - Date.parse(meeting.startsAt)) / 60_000)) : '60';
  const { title = '', kind = 'regular', place, link, purpose, quorum, handling = 'TLP:AMBER' } = meeting ?? {};
  return { title, kind, day, time, lasts, timeZone, place: place ?? '', link: link ?? '', purpose: purpose ?? '', quorum: String(quorum ?? ''), handling };
}

/** When, where and what for. */
export default function MeetingForm({ teamId, meeting, onClose, onMade }: MeetingFormProps) {
  const t = useMeetingWords();
  const tell = useTell();
  const acts = useMeetingActs();
  const [fields, setFields] = useState(() => startOf(meeting));
  const [audience, setAudience] = useState<Narrowing>(wholeTeam);
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const set = (change: Partial<typeof fields>) => setFields((now) => ({ ...now, ...change }));

  const save = async () => {
    const title = fields.title.trim();
    const length = Number(fields.lasts);
    if (!title) return setProblem(t('titleNeeded'));
    if (!fields.day || !fields.time || !(length > 0)) return setProblem(t('timeNeeded'));
    const start = momentIn(fields.day, fields.time, fields.timeZone);
    const input = {
      title,
      kind: fields.kind,
      startsAt: start.toISOString(),
      endsAt: new Date(start.getTime() + length * 60_000).toISOString(),
      timeZone: fields.timeZone,
      place: fields.place.trim() || null,
      link: fields.link.trim() || null,
      purpose: fields.purpose.trim() || null,
      quorum: fields.quorum ? Number(fields.quorum) : null,
      handling: fields.handling,
    };
    setBusy(true);
    try {
      if (meeting) await acts.edit(meeting, input).done;
      else onMade?.((await acts.add({ teamId, ...input, ...(isNarrow(audience) && { audience: toInput(teamId, audience) }) }).done).addMeeting.id);
      onClose();
    } catch (refused) {
      setProblem(tell(refused));
      setBusy(false);
    }
  };
  const labels = useLabels(meeting?.audience ?? audience, fields.handling);

  return (
    <FormDialog
      onClose={onClose}
      title={t(meeting ? 'editTitle' : 'newMeeting')}
      size={640}
      problem={problem}
      send={t(meeting ? 'save' : 'call')}
      disabled={busy}
      onSend={() => void save()}
    >
      <label className={parts.control}>
        <span className={parts.name}>{t('what')}</span>
        <input
          className={parts.field}
          maxLength={LONGEST_TITLE}
          value={fields.title}
          data-autofocus
          aria-invalid={problem && !fields.title.trim() ? true : undefined}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
      </label>
      <div className={styles.three}>
        <Field label={t('day')} type="date" value={fields.day} onChange={(day) => set({ day })} />
        <Field label={t('begins')} type="time" value={fields.time} onChange={(time) => set({ time })} />
        <Field label={t('lasts')} type="number" min={5} step={5} value={fields.lasts} onChange={(lasts) => set({ lasts })} />
      </div>
      <div className={parts.two}>
        <Select
          label={t('timeZone')}
          value={fields.timeZone}
          options={[...new Set([fields.timeZone, ...timeZones()])].map((key) => ({ key, name: key.replaceAll('_', ' ') }))}
          onChange={(timeZone) => set({ timeZone })}
        />
        <Select label={t('kind')} value={fields.kind} options={kinds.map((key) => ({ key, name: t(`kind_${key}`) }))} onChange={(kind) => set({ kind })} />
      </div>
      <div className={parts.two}>
        <Field label={t('place')} value={fields.place} onChange={(place) => set({ place })} />
        <Field label={t('link')} type="url" value={fields.link} onChange={(link) => set({ link })} />
      </div>
      <Words label={t('purpose')} value={fields.purpose} onChange={(purpose) => set({ purpose })} limit={2000} />
      <div className={parts.two}>
        <Field label={t('quorum')} type="number" min={1} value={fields.quorum} onChange={(quorum) => set({ quorum })} />
        <Select label={t('handling')} value={fields.handling} hint={labels.hint} options={labels.options} onChange={(handling) => set({ handling })} />
      </div>
      {!meeting && (
        <div className={parts.control}>
          <span className={parts.name}>{t('whoCanSee')}</span>
          <div>
            <AudienceChoice teamId={teamId} value={audience} onChange={setAudience} label={fields.handling} />
          </div>
        </div>
      )}
    </FormDialog>
  );
}

interface FieldProps {
  label: string;
  value: string;
  type?: 'text' | 'date' | 'time' | 'number' | 'url';
  min?: number;
  step?: number;
  onChange(value: string): void;
}

export function Field({ label, value, type = 'text', onChange, ...limits }: FieldProps) {
  return (
    <label className={parts.control}>
      <span className={parts.name}>{label}</span>
      <input className={parts.field} type={type} value={value} {...limits} onChange={(event) => onChange(event.currentTarget.value)} />
    </label>
  );
}
