import { describe, expect, it } from '@jest/globals';
import { readQuickLine, type Candidate } from './quick-line.js';

const person = (name: string, organizationId: string): Candidate => ({ kind: 'person', id: name, name, organizationId, teamId: 'team' });
const organization = (name: string): Candidate => ({ kind: 'organization', id: name, name, organizationId: name, teamId: 'team' });
const candidates = [
  organization('Denver Police Department'),
  organization('Boston Police Department'),
  organization("Mayor's Office"),
  person('Daniel Brandt', 'Boston Police Department'),
  person('Renée Castillo', 'Boston Police Department'),
  person('Daniel Ortiz', "Mayor's Office"),
];
const read = (text: string) => readQuickLine(text, candidates, '2026-11-25', 'month first');

describe('one line', () => {
  it('is a title alone', () => {
    expect(read('Send Denver the protocol')).toMatchObject({ title: 'Send Denver the protocol', dueOn: null, who: undefined, perhaps: [] });
  });

  it('names a person and a day, in any order', () => {
    const understood = { title: 'Send Denver the protocol', dueOn: '2026-11-27', who: { name: 'Renée Castillo' } };
    expect(read('Send Denver the protocol @Renee Castillo friday')).toMatchObject(understood);
    expect(read('Send Denver the protocol friday @renée')).toMatchObject(understood);
    expect(read('@Renée Castillo Send Denver the protocol by Friday')).toMatchObject(understood);
  });

  it('names an organization by its first words', () => {
    expect(read('Send the protocol @Denver Police in two weeks')).toMatchObject({
      title: 'Send the protocol',
      dueOn: '2026-12-09',
      who: { name: 'Denver Police Department' },
    });
    expect(read("Find a room @mayor's office")).toMatchObject({ title: 'Find a room', who: { kind: 'organization' } });
  });

  it('takes nobody where two have the name, and offers both', () => {
    const line = read('Call back @Daniel tomorrow');
    expect(line).toMatchObject({ title: 'Call back', dueOn: '2026-11-26', who: undefined });
    expect(line.perhaps.map(({ name }) => name)).toEqual(['Daniel Brandt', 'Daniel Ortiz']);
    expect(read('Call back @Daniel Ortiz tomorrow').who?.name).toBe('Daniel Ortiz');
  });

  it('offers whoever could be meant while one types', () => {
    expect(read('Call back @pol').perhaps.map(({ name }) => name)).toEqual(['Denver Police Department', 'Boston Police Department']);
    expect(read('Call back @').perhaps.length).toBeGreaterThan(3);
  });

  it('takes a name that is not written out where it fits nobody else', () => {
    expect(read('Call back @castil friday')).toMatchObject({ title: 'Call back', dueOn: '2026-11-27', who: { name: 'Renée Castillo' } });
  });

  it('takes the words of the minutes, and leaves a title that begins like them', () => {
    expect(read('ask @Renée Send the list friday')).toMatchObject({ title: 'Send the list', dueOn: '2026-11-27', who: { name: 'Renée Castillo' } });
    expect(read('Action: call the hotels')).toMatchObject({ title: 'call the hotels', who: undefined });
    expect(read('petición: Enviar la lista @castillo')).toMatchObject({ title: 'Enviar la lista', who: { name: 'Renée Castillo' } });
    expect(read('Ask the inspectors for one hour @castillo').title).toBe('Ask the inspectors for one hour');
  });

  it('leaves an address of electronic mail alone', () => {
    expect(read('Write to office@city.example')).toMatchObject({ title: 'Write to office@city.example', who: undefined, mention: undefined });
  });
});
