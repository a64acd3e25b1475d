import { AddPerson, AppointmentQuery } from '@kangqiao/contracts';
import type { ArgumentMetadata } from '@nestjs/common';
import { validationPipe } from './validation';

const check = (metatype: ArgumentMetadata['metatype'], value: unknown): Promise<unknown> =>
  validationPipe().transform(value, { type: 'body', metatype });

const detailsOf = async (metatype: ArgumentMetadata['metatype'], value: unknown): Promise<unknown> =>
  check(metatype, value).catch((error: { options: { details: unknown } }) => error.options.details);

const PERSON = { name: '李华', document: { type: 'resident-id', number: '1' }, relation: 'self' };

describe('checking a request', () => {
  it('names a wrong field by its whole path', async () => {
    expect(await detailsOf(AddPerson, { ...PERSON, document: { type: 'library-card', number: '1' } })).toEqual([
      { field: 'document.type', message: '暂不支持该证件类型' },
    ]);
  });

  it('names every wrong field once', async () => {
    expect(await detailsOf(AddPerson, {})).toEqual([
      { field: 'name', message: '请填写姓名' },
      { field: 'document', message: expect.any(String) },
      { field: 'relation', message: '请选择与您的关系' },
    ]);
  });

  it('refuses fields that the contract does not name, at any depth', async () => {
    const document = { ...PERSON.document, verified: true };
    expect(await detailsOf(AddPerson, { ...PERSON, document, admin: true })).toEqual([
      { field: 'admin', message: '不支持的内容' },
      { field: 'document.verified', message: '不支持的内容' },
    ]);
  });

  it.each([
    ['1', []],
    ['100', []],
    ['0', ['每页至少 1 条']],
    ['101', ['每页最多 100 条']],
  ])('takes the limit %s of a query as a number', async (limit, messages) => {
    const found = await check(AppointmentQuery, { limit }).then(
      (query) => {
        expect((query as AppointmentQuery).limit).toBe(Number(limit));
        return [];
      },
      (error: { options: { details: { message: string }[] } }) => error.options.details.map(({ message }) => message),
    );
    expect(found).toEqual(messages);
  });
});
