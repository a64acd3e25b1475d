import { ApiError } from './api-error';
import { addToCalendar } from './calendar.h5';
import { api } from './request';

it('tells a file that did not come from a person who said no', async () => {
  const text = jest
    .spyOn(api, 'text')
    .mockRejectedValue(new ApiError(503, 'HOSPITAL_UNAVAILABLE', '医院系统暂时无法响应'));
  const at = new Date('2026-11-23T00:10:00Z');
  const entry = { appointmentId: 'a1', title: '就诊', startsAt: at, endsAt: at, remindAt: at, place: '', note: '' };
  await expect(addToCalendar(entry)).resolves.toBe('failed');
  expect(text).toHaveBeenCalledWith('/appointments/a1/calendar.ics');
});
