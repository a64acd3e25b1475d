import { ApiError } from '@/platform';
import { refusedFields, refusedTerms } from './refusal';

it('puts each problem at its field', () => {
  const refusal = new ApiError(400, 'VALIDATION_FAILED', '填写的内容有误', 't', [
    { field: 'document.number', message: '号码不正确' },
    { field: 'consents', message: '内容已更新' },
  ]);
  expect(refusedFields(refusal)).toEqual({ 'document.number': '号码不正确' });
  expect(refusedTerms(refusal)).toEqual({ scope: undefined, consents: '内容已更新' });
});

it.each(['GUARDIAN_REQUIRED', 'SELF_ALREADY_ADDED'] as const)('says %s where the relation is chosen', (code) =>
  expect(refusedFields(new ApiError(422, code, '请由监护人添加'))).toEqual({ relation: '请由监护人添加' }),
);

it('leaves everything else to the page', () =>
  expect(refusedFields(new ApiError(409, 'PEOPLE_LIMIT_REACHED', '已达上限'))).toEqual({}));
