import { useEffect, useEffectEvent, useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import styles from './typed-choice.module.css';

interface TypedChoiceProps<Choice> {
  /** What the field asks for, what the list holds, and what is said where nothing is found. */
  says: { readonly field: string; readonly list: string; readonly none: string };
  typed: string;
  onType(text: string): void;
  /** What is found for what is typed, the best first. */
  choices: readonly Choice[];
  /** They are of what was typed before; an answer is on its way. */
  waiting: boolean;
  children(choice: Choice): ReactNode;
  onPick(choice: NoInfer<Choice>): void;
  onClose(): void;
}

/** One of many: looked for by typing, chosen with the arrows, taken with Enter, left with Escape. */
export function TypedChoice<Choice extends { readonly id: string }>(props: TypedChoiceProps<Choice>) {
  const { says, typed, onType, choices, waiting, children, onPick, onClose } = props;
  const list = useId();
  const [at, setAt] = useState(0);
  // Whoever types quickly presses Enter before the answer is there: the best of it is meant.
  const [taking, setTaking] = useState(false);
  const chosen = Math.min(at, Math.max(choices.length - 1, 0));
  const take = useEffectEvent(() => {
    setTaking(false);
    if (choices[chosen]) onPick(choices[chosen]);
  });
  useEffect(() => {
    if (taking && !waiting) take();
  }, [taking, waiting]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step && choices.length) setAt((chosen + step + choices.length) % choices.length);
    else if (event.key === 'Enter') setTaking(true);
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <input
        type="text"
        role="combobox"
        className={styles.field}
        aria-label={says.field}
        placeholder={says.field}
        aria-expanded={choices.length > 0}
        aria-controls={list}
        aria-activedescendant={choices[chosen] && `${list}-${chosen}`}
        autoComplete="off"
        autoFocus
        value={typed}
        onChange={(event) => {
          onType(event.target.value);
          setAt(0);
          setTaking(false);
        }}
        onKeyDown={onKeyDown}
      />
      <ul role="listbox" id={list} aria-label={says.list} aria-busy={waiting} className={styles.list}>
        {choices.map((choice, each) => (
          <li
            key={choice.id}
            id={`${list}-${each}`}
            role="option"
            aria-selected={each === chosen}
            // The field keeps the focus.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onPick(choice)}
          >
            {children(choice)}
          </li>
        ))}
      </ul>
      {!choices.length && !waiting && (
        <p className={styles.none} role="status">
          {says.none}
        </p>
      )}
    </>
  );
}
