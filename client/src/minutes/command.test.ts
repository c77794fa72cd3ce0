import { describe, expect, it } from '@jest/globals';
import { readCommand } from './command.js';

describe('a line of the minutes', () => {
  it('becomes an action, an ask or a decision by its first word, in either language', () => {
    expect(readCommand('action Send the protocol @Maria friday')).toEqual({ kind: 'action', rest: 'Send the protocol @Maria friday' });
    expect(readCommand('Ask: the hotel list')).toEqual({ kind: 'ask', rest: 'the hotel list' });
    expect(readCommand('  Decision  Pause the pilot')).toEqual({ kind: 'decision', rest: 'Pause the pilot' });
    expect(readCommand('Acción enviar el protocolo')).toEqual({ kind: 'action', rest: 'enviar el protocolo' });
    expect(readCommand('petición: la lista')).toEqual({ kind: 'ask', rest: 'la lista' });
    expect(readCommand('Decisión detener la prueba')).toEqual({ kind: 'decision', rest: 'detener la prueba' });
  });

  it('stays text when the word stands elsewhere, alone, or is only the beginning of another', () => {
    for (const line of ['The action was taken', 'action', 'action: ', 'actions speak', 'asking for more', 'decisions of last year', '']) {
      expect(readCommand(line)).toBeUndefined();
    }
  });
});
