import { MiniAbortController } from './abort-controller';

describe('the AbortController for WeChat', () => {
  it('tells each listener once', () => {
    const controller = new MiniAbortController();
    const listener = jest.fn();
    controller.signal.addEventListener('abort', listener);
    controller.abort('left the page');
    controller.abort('again');
    expect(listener).toHaveBeenCalledTimes(1);
    expect(controller.signal.aborted).toBe(true);
    expect(controller.signal.reason).toBe('left the page');
  });

  it('tells nobody who has unsubscribed', () => {
    const controller = new MiniAbortController();
    const listener = jest.fn();
    controller.signal.addEventListener('abort', listener);
    controller.signal.removeEventListener('abort', listener);
    controller.abort();
    expect(listener).not.toHaveBeenCalled();
  });

  it('throws its reason only once aborted', () => {
    const controller = new MiniAbortController();
    expect(() => controller.signal.throwIfAborted()).not.toThrow();
    controller.abort(new Error('gone'));
    expect(() => controller.signal.throwIfAborted()).toThrow('gone');
  });
});
