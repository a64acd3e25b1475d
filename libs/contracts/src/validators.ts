import { isLocalDate } from '@kangqiao/domain';
import { Matches, ValidateBy, type ValidationOptions } from 'class-validator';

const OPAQUE_ID = /^[A-Za-z0-9_.~-]{1,256}$/;

/** An id this interface gave out earlier; its inner form is nobody's business. */
export const IsOpaqueId = (options?: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    {
      name: 'isOpaqueId',
      validator: {
        validate: (value) => typeof value === 'string' && OPAQUE_ID.test(value),
        defaultMessage: () => '编号格式不正确',
      },
    },
    options,
  );

/** Where a phone is, `latitude,longitude` in degrees after GCJ-02, as WeChat tells it. */
export const IsPoint = (): PropertyDecorator =>
  Matches(/^-?(90(\.0{1,6})?|[0-8]?\d(\.\d{1,6})?),-?(180(\.0{1,6})?|(1[0-7]\d|\d{1,2})(\.\d{1,6})?)$/, {
    message: '位置格式不正确',
  });

/** A calendar day that exists, `YYYY-MM-DD`. */
export const IsLocalDate = (options?: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    {
      name: 'isLocalDate',
      validator: {
        validate: (value) => typeof value === 'string' && isLocalDate(value),
        defaultMessage: () => '日期应为存在的日子，格式为 YYYY-MM-DD',
      },
    },
    options,
  );
