import { useState } from 'react';
import { FormDialog } from '../../boards/form-dialog.js';
import parts from '../../boards/parts.module.css';
import { useTell } from '../../boards/tell.js';
import type { Rows } from '../../sync/index.js';
import { Select } from '../form-parts.js';
import { usePlanningWords } from '../planning-words.js';
import type { View, Views } from './use-views.js';

interface SaveViewProps {
  views: Views;
  filter: string;
  /** It keeps its filter and gets another name. */
  renames: View | undefined;
  /** Those that I may make a view for. */
  teams: readonly Rows['team'][];
  onClose(): void;
}

/** A name for what the page shows now: a new view, or in the place of another. */
export default function SaveView({ views, filter, renames, teams, onClose }: SaveViewProps) {
  const t = usePlanningWords();
  const tell = useTell();
  const [name, setName] = useState(renames?.name ?? '');
  const [team, setTeam] = useState(renames?.teamId ?? '');
  const [instead, setInstead] = useState(renames?.id ?? '');
  const [problem, setProblem] = useState<string>();
  const ofSame = views.views.filter((view) => (view.teamId ?? '') === team);
  const save = () => {
    if (!name.trim()) return setProblem(t('nameNeeded'));
    views
      .save(
        { name: name.trim(), filter: renames?.filter ?? filter, teamId: team || undefined },
        views.views.find((view) => view.id === instead),
      )
      .then(onClose, (refused: unknown) => setProblem(tell(refused)));
  };
  return (
    <FormDialog title={t(renames ? 'renameTitle' : 'saveView')} send={t('save')} problem={problem} size={480} onSend={save} onClose={onClose}>
      <label className={parts.control}>
        <span className={parts.name}>{t('viewName')}</span>
        <input className={parts.field} maxLength={80} value={name} data-autofocus onChange={(event) => setName(event.currentTarget.value)} />
      </label>
      {!renames && (
        <Select
          label={t('viewFor')}
          value={team}
          empty={t('forMe')}
          options={teams.map((one) => ({ key: one.id, name: t('forTeam', { team: one.name }) }))}
          onChange={(key) => {
            setTeam(key);
            setInstead('');
          }}
        />
      )}
      {!renames && ofSame.length > 0 && (
        <Select
          label={t('replaceView')}
          value={instead}
          empty={t('asNewView')}
          options={ofSame.map((view) => ({ key: view.id, name: view.name }))}
          onChange={(key) => {
            setInstead(key);
            setName(views.views.find((view) => view.id === key)?.name ?? name);
          }}
        />
      )}
    </FormDialog>
  );
}
