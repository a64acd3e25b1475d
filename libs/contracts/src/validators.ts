import { isLocalDate } from '@kangqiao/domain';
import { ValidateBy, type ValidationOptions } from 'class-validator';

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
