import * as Y from 'yjs';
import type { Meeting } from '../meetings/meeting.js';
import { minutes } from '../minutes/writing.js';
import { storeUpdate } from '../writing/store.js';
import { fragmentName } from '../writing/text.js';
import { writeVersion } from '../minutes/version.making.js';
import type { Work } from '../work/work.js';
import type { SampleMeeting } from './sample.shape.js';

type Line = SampleMeeting['written'][number];

function paragraphOf(words: string, element = new Y.XmlElement('paragraph')): Y.XmlElement {
  element.insert(0, [new Y.XmlText(words)]);
  return element;
}

/** The nodes are those that the editor makes of the same words. */
function nodeOf(line: Line): Y.XmlElement {
  if ('paragraph' in line) return paragraphOf(line.paragraph);
  if ('heading' in line) {
    const heading = new Y.XmlElement<{ level: number }>('heading');
    heading.setAttribute('level', 2);
    return paragraphOf(line.heading, heading as Y.XmlElement);
  }
  const list = new Y.XmlElement('bulletList');
  const items = line.list.map((words) => {
    const item = new Y.XmlElement('listItem');
    item.insert(0, [paragraphOf(words)]);
    return item;
  });
  list.insert(0, items);
  return list;
}

/** The minutes as somebody would have typed them; whoever `work` stands for wrote them. */
export async function writeMinutes(work: Work, meeting: Meeting, { written }: SampleMeeting): Promise<void> {
  if (written.length === 0) return;
  const document = new Y.Doc();
  document.getXmlFragment(fragmentName).push(written.map(nodeOf));
  await storeUpdate(work, minutes, meeting, Y.encodeStateAsUpdate(document));
  document.destroy();
}

/** What was written, as the version that the meeting says was approved. */
export async function approveWritten(work: Work, meeting: Meeting): Promise<void> {
  const { minutesVersion: number, approvedByName, approvedAt } = meeting;
  await writeVersion(work, meeting, { number, approvedByName: approvedByName!, approvedAt: approvedAt! });
}
