import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { NotificationKind, NotificationSettings, NotificationTarget } from '@kangqiao/contracts';
import { answer, ledTo, phone, showPage } from '../../../../test/page';
import { type Occasion, subscribablesFor } from './occasions';
import { targetOf } from './open-target';
import { useSubscribePrompt } from './use-subscribe-prompt';

const KINDS: NotificationKind[] = [
  'visit-stopped',
  'visit-changed',
  'visit-reminder',
  'waitlist',
  'release',
  'report-ready',
];
const settings: NotificationSettings = {
  switches: KINDS.map((kind) => ({ kind, title: kind, on: true, templateId: `T-${kind}` })),
  quiet: { on: true, from: '22:00', to: '07:00' },
};
const asked = () =>
  phone.requestSubscribeMessage.mock.calls.map(([options]) => (options as { tmplIds?: string[] }).tmplIds);

beforeEach(() => {
  jest.clearAllMocks();
  phone.requestSubscribeMessage.mockRejectedValue({ errMsg: 'requestSubscribeMessage:fail' });
});

describe('what WeChat is asked about', () => {
  it.each(['booking', 'waitlist', 'release', 'reports'] as const)('is at most three kinds: %s', (occasion) => {
    const messages = subscribablesFor(settings, occasion);
    expect(messages.length).toBeGreaterThan(0);
    expect(messages.length).toBeLessThanOrEqual(3);
  });

  it('leaves out what is switched off or cannot be sent', () => {
    const switches = settings.switches.map((one) => ({
      ...one,
      on: one.kind !== 'visit-stopped',
      templateId: one.kind === 'visit-changed' ? null : one.templateId,
    }));
    expect(subscribablesFor({ ...settings, switches }, 'booking').map(({ title }) => title)).toEqual([
      'visit-reminder',
    ]);
  });

  const Prompt = ({ occasion }: { occasion: Occasion }) => <button onClick={useSubscribePrompt(occasion)}>去</button>;
  const tapTwice = async (occasion: Occasion) => {
    const calls = answer({ 'GET /notifications/settings': settings });
    showPage(<Prompt occasion={occasion} />);
    await waitFor(() => expect(calls).toHaveLength(1));
    await waitFor(() => {
      fireEvent.click(screen.getByText('去'));
      expect(asked().length).toBeGreaterThan(0);
    });
    fireEvent.click(screen.getByText('去'));
  };

  it('is asked with every booking', async () => {
    await tapTwice('booking');
    expect(asked()).toEqual(
      Array.from({ length: 2 }, () => ['T-visit-stopped', 'T-visit-changed', 'T-visit-reminder']),
    );
  });

  it('is asked once a day where reports are opened', async () => {
    await tapTwice('reports');
    expect(asked()).toEqual([['T-report-ready']]);
  });
});

describe('what a notification opens', () => {
  it.each([
    ['appointment', 'a1', '/packages/appointments/detail/index?appointmentId=a1'],
    ['report', 'r1', '/packages/reports/detail/index?reportId=r1'],
    ['report', null, '/packages/reports/list/index'],
    ['record', null, '/packages/record/index'],
    ['measurements', null, '/packages/wellbeing/measurements/index'],
    ['measurements', 'weight', '/packages/wellbeing/measurements/index?type=weight'],
    ['corrections', null, '/packages/wellbeing/corrections/index'],
  ] as const)('%s %s is %s', (kind, id, url) => {
    targetOf({ kind, id, personId: 'p2' })?.();
    expect(ledTo()).toBe(url);
    expect(phone.setStorageSync).toHaveBeenCalledWith('person.current', 'p2');
  });

  it('is nothing where it names nothing', () => expect(targetOf(null)).toBeNull());

  it('is nothing where a newer server names what this version does not know', () => {
    const target = { kind: 'surgery', id: null, personId: null } as unknown as NotificationTarget;
    expect(targetOf(target)).toBeNull();
  });
});
