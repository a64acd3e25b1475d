import { NOTIFICATION_KINDS } from '@kangqiao/contracts';
import { Sensitive } from '../../platform/access/sensitive';
import { FakeWeChat } from '../../testing/fakes';
import { TestClock } from '../../testing/test-clock';
import { configOf, testEnvironment } from '../../testing/test-config';
import { loadTemplatesFile, type MessageTemplates, NO_TEMPLATES } from './message-templates';
import { type PhoneMessage, SubscribeMessages } from './subscribe-messages';

const DEMO = 'apps/sandbox/wechat-templates.yaml';
const sensitive = new Sensitive(configOf(testEnvironment('mysql://db/kangqiao')));

const demoTemplates = (): MessageTemplates => {
  const file = loadTemplatesFile(DEMO, {});
  if (!file.ok) throw new Error(file.problems.join('\n'));
  return file.templates;
};

const aMessage = (changes: Partial<PhoneMessage> = {}): PhoneMessage => ({
  id: 'n1',
  kind: 'visit-stopped',
  openid: 'o1',
  personName: '李秀兰',
  isSensitive: false,
  content: {
    title: '您的预约停诊了',
    body: '周明医生停诊。',
    target: null,
    fields: { hospital: '康桥市第一人民医院', department: '心血管内科', doctor: '周明', time: '2026-11-23 09:00' },
  },
  ...changes,
});

describe('messages in the templates of the demo', () => {
  const wechat = new FakeWeChat(new TestClock());
  const messages = new SubscribeMessages(wechat, demoTemplates(), sensitive);
  beforeEach(() => void (wechat.subscribed.length = 0));

  it.each(NOTIFICATION_KINDS)(
    'can be filled with little, and with less where the matter is sensitive: %s',
    async (kind) => {
      expect(await messages.send(aMessage({ kind }))).toEqual({ kind: 'accepted' });
      expect(await messages.send(aMessage({ kind, isSensitive: true }))).toEqual({ kind: 'accepted' });
      expect(wechat.subscribed.flatMap(({ data }) => Object.values(data)).every((value) => value !== '')).toBe(true);
    },
  );

  it('say nothing of the department where it is told to be, or sounds, sensitive', async () => {
    await messages.send(aMessage({ isSensitive: true }));
    const { content } = aMessage();
    await messages.send(aMessage({ content: { ...content, fields: { ...content.fields, department: '精神科' } } }));
    await messages.send(aMessage({ content: { ...content, body: '请到生殖医学中心就诊。' } }));
    expect(wechat.subscribed).toHaveLength(3);
    for (const { data } of wechat.subscribed) {
      expect(JSON.stringify(data)).not.toMatch(/心血管|精神|生殖|周明/);
      expect(data).toMatchObject({ thing1: '康桥市第一人民医院', time3: '2026年11月23日 09:00' });
    }
  });

  it('are not sent without what a field must have, and its name is told', async () => {
    const content = { ...aMessage().content, fields: { hospital: '康桥市第一人民医院' } };
    expect(await messages.send(aMessage({ content }))).toEqual({ kind: 'unfit', field: 'time3' });
    expect(wechat.subscribed).toEqual([]);
  });

  it('cannot have their values changed by what a fact calls itself', async () => {
    const { content } = aMessage();
    const fields = { ...content.fields, person: '别人', hospital: '{person}' };
    await messages.send(aMessage({ kind: 'visit-reminder', content: { ...content, fields } }));
    expect(wechat.subscribed[0]?.data).toMatchObject({ thing1: '{person}', name5: '李某兰' });
  });

  it('are none where no templates are named', async () => {
    const silent = new SubscribeMessages(wechat, NO_TEMPLATES, sensitive);
    expect([await silent.send(aMessage()), silent.templateIdOf('visit-stopped')]).toEqual([
      { kind: 'no-template' },
      null,
    ]);
  });
});
