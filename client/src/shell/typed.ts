import { useEffect, useRef, useState } from 'react';

const PAUSE = 200;

/**
 * What is being typed into a field whose words stand in the address, and the way to change it.
 * The address follows when somebody pauses, and comes back later than the next letter: what was told and returns changes nothing, what comes from elsewhere replaces the text.
 */
export function useTyped(value: string, onChange: (text: string) => void): [text: string, type: (text: string) => void] {
  const [text, setText] = useState(value);
  const told = useRef<string[]>([]);
  const latest = useRef({ value, onChange });
  useEffect(() => {
    latest.current = { value, onChange };
  });
  useEffect(() => {
    const returned = told.current.indexOf(value);
    if (returned < 0) setText(value);
    told.current.splice(0, returned + 1);
  }, [value]);
  useEffect(() => {
    if (text === (told.current.at(-1) ?? latest.current.value)) return undefined;
    const timer = setTimeout(() => {
      told.current.push(text);
      latest.current.onChange(text);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return [text, setText];
}
