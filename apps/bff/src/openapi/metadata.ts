// Written by tools/openapi-metadata.mjs from the contracts and the controllers; do not edit.
import * as contracts from '@kangqiao/contracts';
import * as controllers1 from '../features/appointments/appointments.controller';
import * as controllers2 from '../features/appointments/holds.controller';
import * as controllers3 from '../features/card/card.controller';
import * as controllers4 from '../features/directory/directory.controller';
import * as controllers5 from '../features/people/people.controller';
import * as controllers6 from '../features/people/proofs.controller';
import * as controllers7 from '../features/record/record.controller';
import * as controllers8 from '../features/reports/reports.controller';
import * as controllers9 from '../features/scheduling/scheduling.controller';
import * as controllers10 from '../features/sign-in/sign-in.controller';
import * as controllers11 from '../features/terminal/terminal.controller';
import * as controllers12 from '../platform/health/health.controller';

/** What the OpenAPI document says about every class of the contracts and every route. */
export const metadata = {
  '@nestjs/swagger': {
    models: [
      [
        contracts,
        {
          SignIn: {
            code: {
              required: true,
              type: () => String,
              description: 'The one-time code of `wx.login`.',
              minLength: 1,
              maxLength: 128,
            },
          },
          Preferences: {
            elderMode: {
              required: true,
              type: () => Boolean,
              description: 'Large type, large targets, one task a screen.',
            },
          },
          Account: {
            id: { required: true, type: () => String },
            preferences: { required: true, type: () => contracts.Preferences },
          },
          UpdateAccount: { elderMode: { required: false, type: () => Boolean } },
          SignedIn: {
            token: {
              required: true,
              type: () => String,
              description: 'Opaque bearer token; the only secret that a phone keeps.',
            },
            expiresAt: { required: true, type: () => String, format: 'date-time' },
            account: { required: true, type: () => contracts.Account },
          },
          BookAppointment: { holdId: { required: true, type: () => String } },
          CancelAppointment: { reason: { required: false, type: () => String, maxLength: 100 } },
          AppointmentQuery: {
            group: { required: false, enum: ['upcoming', 'past'] },
            cursor: { required: false, type: () => String },
            limit: { required: false, type: () => Number, minimum: 1, maximum: 100 },
          },
          AppointmentActions: { cancel: { required: true, type: () => Boolean } },
          Appointment: {
            id: { required: true, type: () => String },
            state: {
              required: true,
              enum: [
                'holding',
                'held',
                'released',
                'expired',
                'confirming',
                'refused',
                'booked',
                'cancelling',
                'cancelled',
                'stopped',
                'arrived',
                'completed',
                'missed',
              ],
            },
            personId: { required: true, type: () => String },
            personNameMasked: { required: true, type: () => String },
            hospitalId: { required: true, type: () => String },
            hospitalName: { required: true, type: () => String },
            departmentName: { required: true, type: () => String },
            doctorName: { required: true, type: () => String, nullable: true },
            doctorTitle: { required: true, type: () => String, nullable: true },
            visitDate: { required: true, type: () => String, format: 'date' },
            period: { required: true, enum: ['morning', 'afternoon', 'evening', 'all-day'] },
            startTime: { required: true, type: () => String, pattern: '^\\d{2}:\\d{2}$' },
            endTime: { required: true, type: () => String, pattern: '^\\d{2}:\\d{2}$' },
            arriveBy: {
              required: true,
              type: () => String,
              description: 'Be there by then.',
              pattern: '^\\d{2}:\\d{2}$',
            },
            place: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Building, floor and room, such as `门诊楼 3 层 A 区 305 诊室`.',
            },
            feeFen: {
              required: true,
              type: () => Number,
              description: 'Registration and consultation fee together, in fen, paid at the hospital.',
            },
            visitNo: {
              required: true,
              type: () => String,
              nullable: true,
              description: "The hospital's visit number once booked.",
            },
            queueNo: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Place in the queue as given by the hospital, such as `12`.',
            },
            bring: {
              required: true,
              type: () => [String],
              description: 'What to bring and how to prepare, one sentence each.',
            },
            reason: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Why the hospital refused or stopped it, fit for a resident.',
            },
            bookedAt: { required: true, type: () => String, nullable: true, format: 'date-time' },
            cancelBefore: { required: true, type: () => String, nullable: true, format: 'date-time' },
            actions: { required: true, type: () => contracts.AppointmentActions },
          },
          AppointmentList: {
            items: { required: true, type: () => [contracts.Appointment] },
            nextCursor: { required: true, type: () => String, nullable: true },
          },
          Card: {
            number: { required: true, type: () => String, description: 'Card number as the issuer prints it.' },
            state: { required: true, enum: ['active', 'revoked'] },
            issuer: {
              required: true,
              type: () => String,
              description: 'Who issued the card, such as `康桥示范区全民健康信息平台`.',
            },
            nameMasked: { required: true, type: () => String },
            issuedAt: { required: true, type: () => String, format: 'date-time' },
          },
          CardCodeQuery: {
            count: {
              required: false,
              type: () => Number,
              description: 'How many codes ahead, so that the card can be shown without a network; 1 unless told.',
              minimum: 1,
              maximum: 5,
            },
          },
          CardCode: {
            text: {
              required: true,
              type: () => String,
              description: 'Opaque; drawn as it is. Holds no personal data.',
            },
            kind: { required: true, enum: ['dynamic', 'static'] },
            expiresAt: {
              required: true,
              type: () => String,
              description: 'By the issuer; a terminal refuses the code after it.',
              format: 'date-time',
            },
            refreshAt: {
              required: true,
              type: () => String,
              description: 'Fetch the next code at this instant.',
              format: 'date-time',
            },
          },
          CardCodeList: { items: { required: true, type: () => [contracts.CardCode] } },
          SourceStatus: {
            hospitalId: { required: true, type: () => String },
            hospitalName: { required: true, type: () => String },
            state: {
              required: true,
              description:
                '`answered`; `unavailable` = it could not answer, its part is missing; `no-file` = this person has no file there.',
              enum: ['answered', 'unavailable', 'no-file'],
            },
          },
          Hospital: {
            id: { required: true, type: () => String },
            name: { required: true, type: () => String },
            level: { required: true, type: () => String, nullable: true, description: 'Such as `三级甲等`.' },
            address: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Null in a list while the hospital cannot be asked.',
            },
            phone: { required: true, type: () => String, nullable: true },
            introduction: { required: true, type: () => String, nullable: true },
            bookingDays: {
              required: true,
              type: () => Number,
              description: 'Days ahead that can be booked, today included.',
            },
          },
          HospitalList: { items: { required: true, type: () => [contracts.Hospital] } },
          Department: {
            id: { required: true, type: () => String },
            parentId: { required: true, type: () => String, nullable: true, description: 'Null at the top level.' },
            name: { required: true, type: () => String },
            introduction: { required: true, type: () => String, nullable: true },
            location: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Building, floor and area, such as `门诊楼 3 层 A 区`.',
            },
          },
          DepartmentList: { items: { required: true, type: () => [contracts.Department] } },
          Doctor: {
            id: { required: true, type: () => String },
            departmentId: { required: true, type: () => String },
            name: { required: true, type: () => String },
            title: { required: true, type: () => String, nullable: true, description: 'Such as `主任医师`.' },
            speciality: { required: true, type: () => String, nullable: true },
            biography: { required: true, type: () => String, nullable: true },
          },
          DoctorList: { items: { required: true, type: () => [contracts.Doctor] } },
          DoctorQuery: { departmentId: { required: false, type: () => String } },
          FieldProblem: {
            field: { required: true, type: () => String, description: 'Path of the field, such as `document.number`.' },
            message: { required: true, type: () => String, description: 'What is wrong, fit for a resident.' },
          },
          ErrorBody: {
            code: {
              required: true,
              enum: [
                'VALIDATION_FAILED',
                'MALFORMED_REQUEST',
                'BODY_TOO_LARGE',
                'UNSUPPORTED_MEDIA_TYPE',
                'NOT_FOUND',
                'METHOD_NOT_ALLOWED',
                'SIGN_IN_REQUIRED',
                'SIGN_IN_EXPIRED',
                'SIGN_IN_CODE_REFUSED',
                'SIGN_IN_UNAVAILABLE',
                'PERSON_NOT_FOUND',
                'PERSON_NOT_ACTIVE',
                'PERSON_ALREADY_ADDED',
                'PEOPLE_LIMIT_REACHED',
                'PERSON_UNVERIFIABLE',
                'PROOF_REFUSED',
                'PROOF_EXPIRED',
                'PROOF_LIMIT_REACHED',
                'MESSAGE_UNAVAILABLE',
                'CARD_NOT_FOUND',
                'CARD_ISSUER_UNAVAILABLE',
                'CODE_EXPIRED',
                'CODE_FORGED',
                'CODE_USED',
                'CODE_REVOKED',
                'TERMINAL_UNKNOWN',
                'TERMINAL_SIGNATURE_REFUSED',
                'HOSPITAL_NOT_FOUND',
                'DEPARTMENT_NOT_FOUND',
                'DOCTOR_NOT_FOUND',
                'SESSION_NOT_FOUND',
                'HOSPITAL_UNAVAILABLE',
                'HOSPITAL_REFUSED',
                'HOSPITAL_FILE_AMBIGUOUS',
                'NUMBER_TAKEN',
                'SESSION_STOPPED',
                'SESSION_FULL',
                'OUTSIDE_BOOKING_WINDOW',
                'ALREADY_BOOKED_SAME_DAY',
                'QUOTA_REACHED',
                'HOLD_NOT_FOUND',
                'HOLD_EXPIRED',
                'HOLD_UNCONFIRMED',
                'APPOINTMENT_NOT_FOUND',
                'CANCEL_TOO_LATE',
                'NOT_ALLOWED_IN_STATE',
                'REPORT_NOT_FOUND',
                'IDEMPOTENCY_KEY_REQUIRED',
                'IDEMPOTENCY_KEY_REUSED',
                'IDEMPOTENCY_IN_PROGRESS',
                'TOO_MANY_REQUESTS',
                'INTERNAL_ERROR',
              ],
            },
            message: {
              required: true,
              type: () => String,
              description: "Simplified Chinese, fit for a resident; never a stack, never another person's data.",
            },
            traceId: {
              required: true,
              type: () => String,
              description: 'Quote it to the help desk: every log line of this request carries it.',
            },
            details: {
              required: false,
              type: () => [contracts.FieldProblem],
              description: 'Present with `VALIDATION_FAILED`.',
            },
          },
          IdentityDocument: {
            type: { required: true, enum: ['resident-id', 'hmt-residence-permit', 'foreign-permanent-residence'] },
            number: {
              required: true,
              type: () => String,
              description: 'As printed; a trailing `x` is accepted and kept as `X`.',
              minLength: 1,
              maxLength: 32,
            },
          },
          AddPerson: {
            name: {
              required: true,
              type: () => String,
              description: 'As on the document; look-alike dots become U+00B7 (民委发〔2016〕33号).',
              minLength: 1,
              maxLength: 100,
            },
            document: { required: true, type: () => contracts.IdentityDocument },
            relation: { required: true, enum: ['self', 'parent', 'child', 'spouse', 'relative', 'other'] },
          },
          Person: {
            id: { required: true, type: () => String },
            name: {
              required: true,
              type: () => String,
              description: 'The full name once active; masked (`王*明`) while proof is awaited.',
            },
            nameMasked: { required: true, type: () => String },
            documentType: {
              required: true,
              enum: ['resident-id', 'hmt-residence-permit', 'foreign-permanent-residence'],
            },
            documentNumberMasked: { required: true, type: () => String, description: 'Such as `1101********0017`.' },
            sex: { required: true, enum: ['male', 'female', 'unknown', 'unspecified'] },
            birthDate: { required: true, type: () => String, format: 'date' },
            relation: { required: true, enum: ['self', 'parent', 'child', 'spouse', 'relative', 'other'] },
            state: { required: true, enum: ['active', 'awaiting-proof'] },
            hasCard: {
              required: true,
              type: () => Boolean,
              description: 'An e-health card has been applied for and is active.',
            },
          },
          PersonList: {
            items: { required: true, type: () => [contracts.Person] },
            mayAdd: { required: true, type: () => Number, description: 'How many more people this account may add.' },
          },
          Proof: {
            id: { required: true, type: () => String },
            sentTo: { required: true, type: () => String, description: 'Such as `138****0001`.' },
            expiresAt: { required: true, type: () => String, format: 'date-time' },
            resendAt: {
              required: true,
              type: () => String,
              description: 'A new code may be asked for from this instant on.',
              format: 'date-time',
            },
          },
          ConfirmProof: { code: { required: true, type: () => String, pattern: '^\\d{6}$' } },
          EntrySource: {
            hospitalId: { required: true, type: () => String },
            hospitalName: { required: true, type: () => String },
            fetchedAt: { required: true, type: () => String, format: 'date-time' },
          },
          Allergy: {
            substance: {
              required: true,
              type: () => String,
              description: 'What the person reacts to, such as `青霉素`.',
            },
            reaction: { required: true, type: () => String, nullable: true },
            severity: {
              required: true,
              nullable: true,
              description: '`mild`, `moderate`, `severe`; null where the hospital does not say.',
              enum: ['mild', 'moderate', 'severe'],
            },
            recordedOn: { required: true, type: () => String, nullable: true, format: 'date' },
            source: { required: true, type: () => contracts.EntrySource },
          },
          Diagnosis: {
            code: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'ICD-10 code; null where the hospital gives only text.',
            },
            name: { required: true, type: () => String },
            status: {
              required: true,
              nullable: true,
              description: '`active`, `resolved`; null where the hospital does not say.',
              enum: ['active', 'resolved'],
            },
            recordedOn: { required: true, type: () => String, nullable: true, format: 'date' },
            source: { required: true, type: () => contracts.EntrySource },
          },
          Medication: {
            name: { required: true, type: () => String },
            dosage: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Such as `每次 1 片，每日 2 次`.',
            },
            prescribedOn: { required: true, type: () => String, nullable: true, format: 'date' },
            status: { required: true, nullable: true, enum: ['active', 'ended'] },
            source: { required: true, type: () => contracts.EntrySource },
          },
          Immunization: {
            vaccine: { required: true, type: () => String },
            givenOn: { required: true, type: () => String, format: 'date' },
            dose: {
              required: true,
              type: () => Number,
              nullable: true,
              description: 'First dose = 1; null where the hospital does not say.',
            },
            source: { required: true, type: () => contracts.EntrySource },
          },
          RecordSummary: {
            allergies: { required: true, type: () => [contracts.Allergy] },
            diagnoses: { required: true, type: () => [contracts.Diagnosis] },
            medications: { required: true, type: () => [contracts.Medication] },
            immunizations: { required: true, type: () => [contracts.Immunization] },
            sources: { required: true, type: () => [contracts.SourceStatus] },
          },
          TimelineQuery: { type: { required: false, enum: ['visit', 'prescription', 'immunization'] } },
          TimelineEntry: {
            id: { required: true, type: () => String },
            type: { required: true, enum: ['visit', 'prescription', 'immunization'] },
            occurredOn: { required: true, type: () => String, format: 'date' },
            title: { required: true, type: () => String },
            detail: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'One line below the title, such as the department and the diagnosis.',
            },
            source: { required: true, type: () => contracts.EntrySource },
          },
          Timeline: {
            items: { required: true, type: () => [contracts.TimelineEntry] },
            sources: { required: true, type: () => [contracts.SourceStatus] },
          },
          ReportQuery: {
            kind: { required: false, enum: ['laboratory', 'imaging', 'microbiology'] },
            from: { required: false, type: () => String, format: 'date' },
            to: { required: false, type: () => String, format: 'date' },
          },
          ReportSummary: {
            id: { required: true, type: () => String },
            kind: { required: true, enum: ['laboratory', 'imaging', 'microbiology'] },
            title: { required: true, type: () => String },
            hospitalId: { required: true, type: () => String },
            hospitalName: { required: true, type: () => String },
            departmentName: { required: true, type: () => String, nullable: true },
            reportedAt: {
              required: true,
              type: () => String,
              description: 'When the hospital released it.',
              format: 'date-time',
            },
            flagged: {
              required: true,
              type: () => Number,
              nullable: true,
              description: "How many items the laboratory itself flagged; null where the hospital's list does not say.",
            },
          },
          ReportList: {
            items: { required: true, type: () => [contracts.ReportSummary] },
            sources: {
              required: true,
              type: () => [contracts.SourceStatus],
              description: 'One line a hospital; a hospital that could not answer is named.',
            },
          },
          LaboratoryItem: {
            code: { required: true, type: () => String, description: "The laboratory's own item code." },
            name: { required: true, type: () => String },
            value: {
              required: true,
              type: () => String,
              description: 'As the laboratory wrote it, such as `6.21`, `<0.5`, `阴性`.',
            },
            unit: { required: true, type: () => String, nullable: true },
            referenceRange: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'As the laboratory wrote it, such as `3.5-9.5`.',
            },
            flag: {
              required: true,
              enum: ['normal', 'high', 'low', 'critical-high', 'critical-low', 'abnormal', 'undetermined'],
            },
            flagSource: { required: true, enum: ['laboratory', 'computed', 'none'] },
          },
          SusceptibilityItem: {
            antibiotic: { required: true, type: () => String },
            value: { required: true, type: () => String, description: 'Such as `≤0.25`.' },
            result: { required: true, type: () => String, description: 'S, I or R as the laboratory wrote it.' },
          },
          Report: {
            id: { required: true, type: () => String },
            kind: { required: true, enum: ['laboratory', 'imaging', 'microbiology'] },
            title: { required: true, type: () => String },
            hospitalId: { required: true, type: () => String },
            hospitalName: { required: true, type: () => String },
            departmentName: { required: true, type: () => String, nullable: true },
            doctorName: { required: true, type: () => String, nullable: true },
            reportedAt: { required: true, type: () => String, format: 'date-time' },
            personNameMasked: { required: true, type: () => String },
            sex: { required: true, nullable: true, enum: ['male', 'female', 'unknown', 'unspecified'] },
            ageYears: {
              required: true,
              type: () => Number,
              nullable: true,
              description: 'In years on the day of the report.',
            },
            specimen: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Laboratory and microbiology.',
            },
            collectedAt: { required: true, type: () => String, nullable: true, format: 'date-time' },
            items: { required: true, type: () => [contracts.LaboratoryItem], nullable: true },
            bodyPart: { required: true, type: () => String, nullable: true, description: 'Imaging.' },
            findings: { required: true, type: () => String, nullable: true },
            impression: { required: true, type: () => String, nullable: true },
            organism: { required: true, type: () => String, nullable: true, description: 'Microbiology.' },
            susceptibilities: { required: true, type: () => [contracts.SusceptibilityItem], nullable: true },
          },
          ScheduleQuery: {
            departmentId: { required: true, type: () => String },
            doctorId: { required: false, type: () => String },
            from: { required: true, type: () => String, format: 'date' },
            to: { required: true, type: () => String, format: 'date' },
          },
          Session: {
            id: { required: true, type: () => String },
            hospitalId: { required: true, type: () => String },
            departmentId: { required: true, type: () => String },
            departmentName: { required: true, type: () => String },
            doctorId: { required: true, type: () => String, nullable: true },
            doctorName: { required: true, type: () => String, nullable: true },
            doctorTitle: { required: true, type: () => String, nullable: true },
            date: { required: true, type: () => String, format: 'date' },
            period: { required: true, enum: ['morning', 'afternoon', 'evening', 'all-day'] },
            state: { required: true, enum: ['stopped', 'open', 'full', 'not-released'] },
            total: {
              required: true,
              type: () => Number,
              nullable: true,
              description: 'Numbers in all; null = the hospital sets no limit.',
            },
            remaining: {
              required: true,
              type: () => Number,
              nullable: true,
              description: 'Numbers left; null = the hospital sets no limit.',
            },
            feeFen: {
              required: true,
              type: () => Number,
              description: 'Registration and consultation fee together, in fen.',
            },
          },
          Schedule: {
            asOf: {
              required: true,
              type: () => String,
              description: 'When the hospital said so.',
              format: 'date-time',
            },
            items: { required: true, type: () => [contracts.Session] },
          },
          VisitNumber: {
            id: { required: true, type: () => String },
            sessionId: { required: true, type: () => String },
            startTime: { required: true, type: () => String, pattern: '^\\d{2}:\\d{2}$' },
            endTime: { required: true, type: () => String, pattern: '^\\d{2}:\\d{2}$' },
            available: { required: true, type: () => Boolean },
          },
          VisitNumberList: {
            asOf: { required: true, type: () => String, format: 'date-time' },
            session: { required: true, type: () => contracts.Session },
            items: { required: true, type: () => [contracts.VisitNumber] },
          },
          HoldNumber: {
            personId: { required: true, type: () => String },
            hospitalId: { required: true, type: () => String },
            sessionId: { required: true, type: () => String },
            numberId: { required: true, type: () => String },
          },
          Hold: {
            id: { required: true, type: () => String },
            state: { required: true, enum: ['holding', 'held'] },
            expiresAt: { required: true, type: () => String, format: 'date-time' },
            personId: { required: true, type: () => String },
            personNameMasked: { required: true, type: () => String },
            hospitalId: { required: true, type: () => String },
            hospitalName: { required: true, type: () => String },
            session: { required: true, type: () => contracts.Session },
            number: { required: true, type: () => contracts.VisitNumber },
          },
          VerifyCode: {
            codeText: { required: true, type: () => String, minLength: 1, maxLength: 1024 },
            terminalCode: { required: true, type: () => String, minLength: 1, maxLength: 64 },
            step: { required: true, enum: ['registration', 'consultation', 'charging', 'examination', 'pharmacy'] },
            department: { required: false, type: () => String, maxLength: 64 },
          },
          VerifiedPerson: {
            cardNumber: { required: true, type: () => String },
            name: { required: true, type: () => String },
            sex: { required: true, enum: ['male', 'female', 'unknown', 'unspecified'] },
            birthDate: { required: true, type: () => String, format: 'date' },
            documentType: {
              required: true,
              enum: ['resident-id', 'hmt-residence-permit', 'foreign-permanent-residence'],
            },
            documentNumber: { required: true, type: () => String },
            patientNo: {
              required: true,
              type: () => String,
              nullable: true,
              description: "This hospital's own number for the person; null where it has none yet.",
            },
          },
        },
      ],
    ],
    controllers: [
      [
        controllers1,
        {
          AppointmentsController: {
            book: { summary: 'Books the number that is held.', type: contracts.Appointment },
            list: {
              summary: 'The appointments of everybody I act for, newest visit first.',
              type: contracts.AppointmentList,
            },
            one: { summary: 'Who, where, when, what to bring, and what may be done.', type: contracts.Appointment },
            cancel: { summary: 'Cancels; the number is free again.', type: contracts.Appointment },
            calendar: { summary: "For the phone's calendar.", type: String },
          },
        },
      ],
      [
        controllers2,
        {
          HoldsController: {
            hold: { summary: 'Keeps a number for a person while the resident confirms.', type: contracts.Hold },
            one: { summary: 'Whether the hospital has confirmed by now.', type: contracts.Hold },
            release: { summary: 'Gives the number back.' },
          },
        },
      ],
      [
        controllers3,
        {
          CardController: {
            get: { summary: 'The e-health card of this person.', type: contracts.Card },
            apply: {
              summary: 'Applies for the card; applying again answers with the same card.',
              type: contracts.Card,
            },
            codes: { summary: 'The next code(s) to show, soonest first.', type: contracts.CardCodeList },
          },
        },
      ],
      [
        controllers4,
        {
          DirectoryController: {
            hospitals: { summary: 'The connected hospitals.', type: contracts.HospitalList },
            hospital: { summary: 'One hospital.', type: contracts.Hospital },
            departments: { summary: 'Its departments, flat with their parents.', type: contracts.DepartmentList },
            doctors: { summary: 'Its doctors, of one department or of all.', type: contracts.DoctorList },
          },
        },
      ],
      [
        controllers5,
        {
          PeopleController: {
            list: { summary: 'Everybody I may act for, those awaiting proof included.', type: contracts.PersonList },
            add: {
              summary: 'Adds myself or a member of my family; nothing can be seen or done before control is proved.',
              type: contracts.Person,
            },
            get: { summary: 'One of them.', type: contracts.Person },
            remove: { summary: "Removes the link between me and this person; nothing of the person's own is deleted." },
          },
        },
      ],
      [
        controllers6,
        {
          ProofsController: {
            start: {
              summary: 'Sends a one-time code to the phone that a hospital holds for this person.',
              type: contracts.Proof,
            },
            confirm: {
              summary: 'Confirms the code; from then on the person may be acted for.',
              type: contracts.Person,
            },
          },
        },
      ],
      [
        controllers7,
        {
          RecordController: {
            summary: {
              summary: 'Allergies, diagnoses, medications and immunisations over all hospitals.',
              type: contracts.RecordSummary,
            },
            timeline: { summary: 'What happened when, newest first.', type: contracts.Timeline },
          },
        },
      ],
      [
        controllers8,
        {
          ReportsController: {
            list: {
              summary: 'One list over all hospitals, with what each of them contributed.',
              type: contracts.ReportList,
            },
            one: { summary: 'One report in full.', type: contracts.Report },
          },
        },
      ],
      [
        controllers9,
        {
          SchedulingController: {
            schedule: { summary: 'Sessions by day with the numbers that remain.', type: contracts.Schedule },
            numbers: {
              summary: 'The time-slot numbers of one session, the taken ones too.',
              type: contracts.VisitNumberList,
            },
          },
        },
      ],
      [
        controllers10,
        {
          SignInController: {
            signIn: { summary: 'Signs in with a login code of WeChat.', type: contracts.SignedIn },
            signOut: { summary: 'Signs this phone out.' },
            account: { summary: 'Who is signed in.', type: contracts.Account },
            update: { summary: 'Changes preferences.', type: contracts.Account },
          },
        },
      ],
      [
        controllers11,
        {
          TerminalController: {
            verify: { summary: 'Whose code this is; answered once per code.', type: contracts.VerifiedPerson },
          },
        },
      ],
      [
        controllers12,
        {
          HealthController: {
            live: { summary: 'The process runs; says nothing about what it depends on.' },
            ready: {
              summary:
                'Requests can be answered: the database answers and the keys work. A silent hospital is only reported.',
              type: Object,
            },
          },
        },
      ],
    ],
  },
};
