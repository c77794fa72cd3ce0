import { Menu } from '@mantine/core';
import { useState } from 'react';
import { v4 } from 'uuid';
import parts from '../boards/parts.module.css';
import { useRefusalText } from '../shell/refusal-text.js';
import { ask } from '../sync/index.js';
import { moveAdoptionDocument } from './documents.js';
import { ReasonDialog } from './reason-dialog.js';
import { stateOf, type Adoption, type AdoptionState } from './terms.js';
import { useAdoptionWords } from './words.js';

/** Where an adoption stands is said by hand, or by moving its card. What ends says why. */
export function MoveMenu({ adoption, onDone }: { adoption: Adoption; onDone(): void }) {
  const t = useAdoptionWords();
  const refusals = useRefusalText();
  const [ending, setEnding] = useState<'stopped' | 'rejected'>();
  const [problem, setProblem] = useState<string>();
  const send = (act: string, state: AdoptionState, reason?: string) =>
    ask(moveAdoptionDocument, { act, input: { id: adoption.id, state, reason: reason ?? null } });
  const choose = (state: AdoptionState) => {
    if (state === 'stopped' || state === 'rejected') setEnding(state);
    else send(v4(), state).then(onDone, (refused: unknown) => setProblem(refusals.sentence(refused)));
  };
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <button type="button" className={parts.btn}>
            {t('move')}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {adoption.movesTo.map(stateOf).map((state) => (
            <Menu.Item key={state} onClick={() => choose(state)}>
              {t(`state_${state}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {problem ? (
        <p className={parts.error} role="alert">
          {problem}
        </p>
      ) : null}
      {ending ? (
        <ReasonDialog
          title={t(ending === 'stopped' ? 'whyStopped' : 'whyRejected')}
          hint={t('whyHint')}
          send={(act, reason) => send(act, ending, reason)}
          onDone={onDone}
          onClose={() => setEnding(undefined)}
        />
      ) : null}
    </>
  );
}
