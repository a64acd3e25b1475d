// Written by tools/openapi-metadata.mjs from the contracts and the controllers; do not edit.
import * as contracts from '@kangqiao/contracts';
import * as controllers1 from '../features/access-log/access-log.controller';
import * as controllers2 from '../features/admission/releases.controller';
import * as controllers3 from '../features/appeals/appeal-desk.controller';
import * as controllers4 from '../features/appeals/appeals.controller';
import * as controllers5 from '../features/appointments/appointment-changes.controller';
import * as controllers6 from '../features/appointments/appointments.controller';
import * as controllers7 from '../features/appointments/holds.controller';
import * as controllers8 from '../features/card/card-issuer.controller';
import * as controllers9 from '../features/card/card.controller';
import * as controllers10 from '../features/consents/consents.controller';
import * as controllers11 from '../features/corrections/correction-desk.controller';
import * as controllers12 from '../features/corrections/corrections.controller';
import * as controllers13 from '../features/directory/directory.controller';
import * as controllers14 from '../features/family/approvals.controller';
import * as controllers15 from '../features/family/help-codes.controller';
import * as controllers16 from '../features/family/links.controller';
import * as controllers17 from '../features/family/proofs.controller';
import * as controllers18 from '../features/favourites/favourites.controller';
import * as controllers19 from '../features/id-photos/id-photos.controller';
import * as controllers20 from '../features/laboratory/laboratory.controller';
import * as controllers21 from '../features/languages/languages.controller';
import * as controllers22 from '../features/measurements/measurement-push.controller';
import * as controllers23 from '../features/measurements/measurements.controller';
import * as controllers24 from '../features/notifications/notifications.controller';
import * as controllers25 from '../features/own-data/account-closing.controller';
import * as controllers26 from '../features/own-data/own-data.controller';
import * as controllers27 from '../features/people/people.controller';
import * as controllers28 from '../features/recognition/recognition.controller';
import * as controllers29 from '../features/record-export/record-export.controller';
import * as controllers30 from '../features/record-opening/opening-desk.controller';
import * as controllers31 from '../features/record-opening/openings.controller';
import * as controllers32 from '../features/record-sharing/counter-requests.controller';
import * as controllers33 from '../features/record-sharing/requests.controller';
import * as controllers34 from '../features/record-sharing/shares.controller';
import * as controllers35 from '../features/record-sharing/shl.controller';
import * as controllers36 from '../features/record-sharing/viewer/viewer.controller';
import * as controllers37 from '../features/record/notes.controller';
import * as controllers38 from '../features/record/record.controller';
import * as controllers39 from '../features/release/release.controller';
import * as controllers40 from '../features/reports/report-settings.controller';
import * as controllers41 from '../features/reports/reports.controller';
import * as controllers42 from '../features/scheduling/scheduling.controller';
import * as controllers43 from '../features/search/search.controller';
import * as controllers44 from '../features/sign-in/account.controller';
import * as controllers45 from '../features/sign-in/sign-in.controller';
import * as controllers46 from '../features/terminal/terminal.controller';
import * as controllers47 from '../features/trends/trends.controller';
import * as controllers48 from '../features/visit/visit.controller';
import * as controllers49 from '../features/waitlist/waitlist.controller';
import * as controllers50 from '../platform/health/health.controller';
import * as controllers51 from '../platform/metrics/metrics.controller';

/** What the OpenAPI document says about every class of the contracts and every route. */
export const metadata = {
  '@nestjs/swagger': {
    models: [
      [
        contracts,
        {
          AccessLogQuery: {},
          AccessLogEntry: {
            id: { required: true, type: () => String },
            at: { required: true, type: () => String, format: 'date-time' },
            who: {
              required: true,
              type: () => String,
              description: 'Such as `您的女儿 王*红`, `您本人`, `康桥市第一人民医院`.',
            },
            mine: { required: true, type: () => Boolean, description: 'By the account that reads this.' },
            what: { required: true, type: () => String, description: 'Such as `查看了您的血常规检验报告`.' },
            hospitalName: { required: true, type: () => String, nullable: true },
            action: {
              required: true,
              enum: [
                'person.add',
                'person.view',
                'person.remove',
                'proof.start',
                'proof.confirm',
                'approval.decide',
                'help.claim',
                'link.list',
                'link.add',
                'link.change',
                'link.revoke',
                'consent.list',
                'consent.change',
                'log.view',
                'export',
                'erase',
                'card.view',
                'card.apply',
                'card.code',
                'card.revoke',
                'card.uses',
                'card.verify',
                'release.check',
                'release.join',
                'release.remind',
                'hold.take',
                'hold.release',
                'appointment.book',
                'appointment.list',
                'appointment.view',
                'appointment.cancel',
                'appointment.stop',
                'waitlist.join',
                'waitlist.list',
                'waitlist.view',
                'waitlist.leave',
                'waitlist.offer',
                'appointment.substitute',
                'appointment.keep',
                'appointment.check-in',
                'appointment.appeal',
                'appeal.list',
                'appeal.decide',
                'report.list',
                'report.view',
                'trend.view',
                'report.ready',
                'report.print',
                'report.original',
                'report.settings',
                'report.recognition',
                'record.view',
                'record.timeline',
                'notification.view',
                'record.visit',
                'record.document',
                'contact.change',
                'opening.view',
                'opening.apply',
                'opening.withdraw',
                'opening.read',
                'opening.decide',
                'note.list',
                'note.write',
                'note.remove',
                'correction.list',
                'correction.send',
                'correction.read',
                'correction.decide',
                'measurement.list',
                'measurement.add',
                'measurement.remove',
                'measurement.push',
                'measurement.target',
                'record.export',
                'share.list',
                'share.create',
                'share.open',
                'share.end',
                'request.list',
                'request.ask',
                'request.answer',
                'request.read',
                'request.end',
                'reply.dropped',
              ],
            },
            outcome: { required: true, enum: ['done', 'refused', 'failed'] },
            traceId: { required: true, type: () => String, description: 'Quote it to the help desk.' },
          },
          AccessLog: {
            items: { required: true, type: () => [contracts.AccessLogEntry] },
            nextCursor: { required: true, type: () => String, nullable: true },
          },
          KeptAfterErasure: {
            what: { required: true, type: () => String },
            why: { required: true, type: () => String },
            until: { required: true, type: () => String, description: 'Such as `至 2027-05-22`.' },
          },
          Erasure: {
            id: { required: true, type: () => String },
            state: {
              required: true,
              description: "`running`: what needs others (such as the card's issuer) is still being done.",
              enum: ['done', 'running'],
            },
            removed: { required: true, type: () => [String] },
            kept: { required: true, type: () => [contracts.KeptAfterErasure] },
          },
          ExportQuery: {
            format: {
              required: false,
              description: '`json` unless told; `html` is a page to read and print.',
              enum: ['json', 'html'],
            },
          },
          SignIn: {
            code: {
              required: true,
              type: () => String,
              description: 'The one-time code of `wx.login`.',
              minLength: 1,
              maxLength: 128,
            },
            device: {
              required: false,
              type: () => String,
              description: 'What the phone calls itself, such as `HUAWEI LIO-AL00`; shown in the list of devices.',
              minLength: 1,
              maxLength: 64,
            },
          },
          StepUp: {
            code: {
              required: true,
              type: () => String,
              description: 'A fresh one-time code of `wx.login`.',
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
            phoneMasked: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'As WeChat vouches for it, masked (`138****0001`); null when it was never given.',
            },
            noticeVersion: {
              required: true,
              type: () => Number,
              nullable: true,
              description: 'The version of the privacy notice that was accepted last; null = none.',
            },
          },
          UpdateAccount: {
            elderMode: { required: false, type: () => Boolean },
            noticeVersion: {
              required: false,
              type: () => Number,
              description: 'The privacy notice of this version was read and accepted.',
              minimum: 1,
            },
          },
          PutPhone: {
            code: {
              required: true,
              type: () => String,
              description: "The one-time code of WeChat's phone-number button; not the login code.",
              minLength: 1,
              maxLength: 256,
            },
          },
          SignedIn: {
            token: {
              required: true,
              type: () => String,
              description: 'Opaque bearer token; the only secret that a phone keeps.',
            },
            expiresAt: { required: true, type: () => String, format: 'date-time' },
            account: { required: true, type: () => contracts.Account },
          },
          SignedInDevice: {
            id: { required: true, type: () => String },
            current: { required: true, type: () => Boolean, description: 'It is this one.' },
            device: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'What the phone called itself; null when it said nothing.',
            },
            signedInAt: { required: true, type: () => String, format: 'date-time' },
            lastSeenAt: { required: true, type: () => String, format: 'date-time' },
            expiresAt: { required: true, type: () => String, format: 'date-time' },
          },
          SignedInDeviceList: { items: { required: true, type: () => [contracts.SignedInDevice] } },
          BookAppointment: { holdId: { required: true, type: () => String } },
          CancelAppointment: { reason: { required: false, type: () => String, maxLength: 100 } },
          RebookAppointment: {
            hospitalId: { required: true, type: () => String },
            sessionId: { required: true, type: () => String },
            numberId: { required: true, type: () => String },
          },
          AppointmentQuery: { group: { required: false, enum: ['upcoming', 'past'] } },
          AppointmentActions: {
            cancel: { required: true, type: () => Boolean },
            keep: {
              required: true,
              type: () => Boolean,
              description: 'The hospital sends another doctor: the resident may say that they come all the same.',
            },
            rebook: {
              required: true,
              type: () => Boolean,
              description: 'The hospital stopped it: another number may be taken instead in one step.',
            },
            appeal: { required: true, type: () => Boolean, description: 'It was missed, and the hospital hears why.' },
          },
          AppealMissedVisit: { reason: { required: true, type: () => String, minLength: 5, maxLength: 200 } },
          Substitution: {
            doctorName: { required: true, type: () => String },
            kept: {
              required: true,
              type: () => Boolean,
              description:
                'The resident comes all the same. Until then it may be cancelled without a limit, and counts as no missed visit.',
            },
          },
          Appointment: {
            id: { required: true, type: () => String },
            state: {
              required: true,
              enum: [
                'refused',
                'holding',
                'held',
                'released',
                'expired',
                'confirming',
                'booked',
                'cancelling',
                'cancelled',
                'stopped',
                'rebooked',
                'arrived',
                'completed',
                'missed',
              ],
            },
            personId: { required: true, type: () => String },
            personNameMasked: { required: true, type: () => String },
            hospitalId: { required: true, type: () => String },
            hospitalName: { required: true, type: () => String },
            departmentId: { required: true, type: () => String },
            departmentName: { required: true, type: () => String },
            doctorId: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Null where the session belongs to the department alone.',
            },
            doctorName: { required: true, type: () => String, nullable: true },
            doctorTitle: { required: true, type: () => String, nullable: true },
            substitution: {
              required: true,
              type: () => contracts.Substitution,
              nullable: true,
              description: 'Null where the doctor it was booked with sees patients.',
            },
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
            appeal: {
              required: true,
              nullable: true,
              description:
                'With `missed`: what became of the appeal; null = there was none. Granted, the visit counts as no strike.',
              enum: ['refused', 'waiting', 'granted'],
            },
            successorId: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'With `rebooked`: the appointment that was made instead.',
            },
            bookedAt: { required: true, type: () => String, nullable: true, format: 'date-time' },
            cancelBefore: { required: true, type: () => String, nullable: true, format: 'date-time' },
            actions: { required: true, type: () => contracts.AppointmentActions },
          },
          AppointmentList: {
            items: { required: true, type: () => [contracts.Appointment] },
            nextCursor: { required: true, type: () => String, nullable: true },
            withheld: {
              required: true,
              type: () => Boolean,
              description:
                'Entries of sensitive departments are not given out to this viewer. It says so to every such viewer, whether or not\nthere are any.',
            },
          },
          AppointmentStep: {
            kind: {
              required: true,
              enum: [
                'refused',
                'holding',
                'held',
                'released',
                'expired',
                'confirming',
                'booked',
                'cancelling',
                'cancelled',
                'stopped',
                'rebooked',
                'arrived',
                'completed',
                'missed',
                'substituted',
                'kept',
                'appealed',
                'appeal-granted',
                'appeal-refused',
              ],
            },
            note: {
              required: true,
              type: () => String,
              nullable: true,
              description:
                "The hospital's reason, who comes instead, what it was moved to; null where the kind says it all.",
            },
            at: { required: true, type: () => String, format: 'date-time' },
          },
          AppointmentTimeline: { items: { required: true, type: () => [contracts.AppointmentStep] } },
          Alternative: {
            kind: { required: true, enum: ['same-doctor', 'same-department', 'other-hospital'] },
            hospitalId: { required: true, type: () => String },
            hospitalName: { required: true, type: () => String },
            session: { required: true, type: () => contracts.Session },
            number: { required: true, type: () => contracts.VisitNumber },
          },
          AlternativeList: {
            asOf: { required: true, type: () => String, format: 'date-time' },
            items: { required: true, type: () => [contracts.Alternative] },
            unavailable: {
              required: true,
              type: () => [String],
              description: 'Hospitals that could not be asked, by name: what they offer is not known.',
            },
          },
          CardIssuer: {
            name: { required: true, type: () => String, description: 'Such as `康桥示范区全民健康信息平台`.' },
            requires: {
              required: true,
              type: () => [Object],
              description: 'What an application must say besides what is known of the person.',
              enum: ['phone', 'nation', 'address'],
              isArray: true,
            },
            newborns: {
              required: true,
              type: () => Boolean,
              description: 'It issues cards for children without documents.',
            },
            codesAhead: {
              required: true,
              type: () => Number,
              description:
                'How many codes a phone may keep for showing without a network; 1 = only the last one fetched.',
            },
            staticCodes: {
              required: true,
              type: () => Boolean,
              description: 'It gives a code to print besides (`POST /people/:id/card/static-code`).',
            },
            revoke: { required: true, type: () => Boolean, description: 'A card can be ended (挂失).' },
          },
          ApplyForCard: {
            phone: {
              required: false,
              type: () => String,
              description: 'Mainland mobile number; the one that the hospital holds is taken unless told.',
              pattern: '^1[3-9]\\d{9}$',
            },
            nation: {
              required: false,
              type: () => String,
              description: 'GB/T 3304 name with 族, such as `汉族`.',
              minLength: 2,
              maxLength: 20,
            },
            address: { required: false, type: () => String, minLength: 1, maxLength: 100 },
            wechatCode: {
              required: false,
              type: () => String,
              description:
                "One-time code of the holder's WeChat session, for issuers that take applications from within WeChat only.",
              minLength: 1,
              maxLength: 256,
            },
          },
          Card: {
            number: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Card number as the issuer prints it; null while pending.',
            },
            state: { required: true, enum: ['pending', 'active', 'revoked'] },
            issuer: {
              required: true,
              type: () => String,
              description: 'Who issues the card, such as `康桥示范区全民健康信息平台`.',
            },
            nameMasked: { required: true, type: () => String },
            appliedAt: { required: true, type: () => String, format: 'date-time' },
            issuedAt: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Null while pending.',
              format: 'date-time',
            },
            actions: {
              required: true,
              type: () => contracts.CardActions,
              description: 'What can be done with the card now; the phone never derives it.',
            },
          },
          CardActions: {
            show: { required: true, type: () => Boolean, description: 'Codes can be fetched.' },
            apply: { required: true, type: () => Boolean, description: 'Apply (again), for a revoked card too.' },
            revoke: { required: true, type: () => Boolean, description: 'End the card (挂失).' },
          },
          CardCodeQuery: {
            count: {
              required: false,
              type: () => Number,
              description: 'How many codes ahead, so that the card can be shown without a network; 1 unless told.',
              minimum: 1,
              maximum: 60,
            },
          },
          CardCode: {
            text: {
              required: true,
              type: () => String,
              description: 'Opaque; drawn as it is. Holds no personal data.',
            },
            kind: { required: true, enum: ['dynamic', 'static'] },
            startsAt: {
              required: true,
              type: () => String,
              description: 'Not to be shown before.',
              format: 'date-time',
            },
            expiresAt: {
              required: true,
              type: () => String,
              description: 'By the issuer; a terminal refuses the code after it.',
              format: 'date-time',
            },
            refreshAt: {
              required: true,
              type: () => String,
              description: 'Show the next code, or fetch one, at this instant.',
              format: 'date-time',
            },
          },
          CardCodeList: {
            items: { required: true, type: () => [contracts.CardCode], description: 'Soonest first.' },
            now: {
              required: true,
              type: () => String,
              description:
                "The server's clock, so that a phone whose clock is wrong shows the right code at the right time.",
              format: 'date-time',
            },
          },
          PrintedCardCode: {
            text: {
              required: true,
              type: () => String,
              description: 'Opaque; drawn as it is. Holds no personal data.',
            },
            issuedAt: { required: true, type: () => String, format: 'date-time' },
            notice: {
              required: true,
              type: () => String,
              description: 'What whoever prints it must know, in plain words; to be shown beside it.',
            },
          },
          CardUseQuery: {
            since: {
              required: false,
              type: () => String,
              description: 'Only uses after this instant.',
              pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,3})?(Z|[+-]\\d\\d:\\d\\d)$',
            },
          },
          CardUse: {
            id: { required: true, type: () => String },
            at: { required: true, type: () => String, format: 'date-time' },
            hospitalId: { required: true, type: () => String },
            hospitalName: { required: true, type: () => String },
            department: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'As the terminal named it; null when it named none.',
            },
            step: { required: true, enum: ['registration', 'consultation', 'charging', 'examination', 'pharmacy'] },
          },
          CardUseList: {
            items: { required: true, type: () => [contracts.CardUse], description: 'Newest first, at most 50.' },
          },
          SourceStatus: {
            hospitalId: { required: true, type: () => String },
            hospitalName: { required: true, type: () => String },
            state: {
              required: true,
              description:
                "`answered`; `unavailable` = it could not answer, its part is missing; `no-file` = this person has no file there;\n`document-not-taken` = it cannot be asked by this person's kind of document, and what it holds is not known.",
              enum: ['answered', 'unavailable', 'no-file', 'document-not-taken'],
            },
          },
          GiveConsent: {
            purpose: { required: true, enum: ['identity', 'reports', 'record', 'archive', 'notifications'] },
            version: {
              required: true,
              type: () => Number,
              description: 'Version of the text that was shown.',
              minimum: 1,
            },
          },
          PutConsent: {
            given: { required: true, type: () => Boolean },
            version: {
              required: true,
              type: () => Number,
              description: 'Version of the text that was shown.',
              minimum: 1,
            },
          },
          ConsentText: {
            purpose: { required: true, enum: ['identity', 'reports', 'record', 'archive', 'notifications'] },
            version: {
              required: true,
              type: () => Number,
              description: 'Grows whenever the text changes in meaning; an older version no longer counts.',
            },
            title: { required: true, type: () => String },
            text: { required: true, type: () => String },
            required: {
              required: true,
              type: () => Boolean,
              description: 'Without it the service cannot be given at all.',
            },
          },
          ConsentTextList: { items: { required: true, type: () => [contracts.ConsentText] } },
          Consent: {
            given: { required: true, type: () => Boolean },
            at: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'When it was given or withdrawn last; null = never answered.',
              format: 'date-time',
            },
            by: { required: true, nullable: true, enum: ['self', 'guardian', 'proof'] },
            actions: {
              required: true,
              type: () => ({
                give: { required: true, type: () => Boolean },
                withdraw: { required: true, type: () => Boolean },
              }),
            },
          },
          ConsentList: { items: { required: true, type: () => [contracts.Consent] } },
          NoticeSection: {
            heading: { required: true, type: () => String },
            paragraphs: { required: true, type: () => [String] },
          },
          PrivacyNotice: {
            version: { required: true, type: () => Number },
            title: { required: true, type: () => String },
            effectiveFrom: { required: true, type: () => String },
            sections: { required: true, type: () => [contracts.NoticeSection] },
          },
          SendCorrection: {
            about: {
              required: true,
              enum: [
                'visit',
                'diagnosis',
                'prescription',
                'allergy',
                'immunization',
                'measurement',
                'blood-group',
                'document',
                'report',
              ],
            },
            subjectId: { required: true, type: () => String, description: 'The id of the entry or the report.' },
            text: {
              required: true,
              type: () => String,
              description: "What is not right, and how it is, in the resident's words.",
              minLength: 5,
              maxLength: 500,
            },
          },
          Correction: {
            id: { required: true, type: () => String },
            about: {
              required: true,
              enum: [
                'visit',
                'diagnosis',
                'prescription',
                'allergy',
                'immunization',
                'measurement',
                'blood-group',
                'document',
                'report',
              ],
            },
            title: { required: true, type: () => String, description: 'What it is about, such as `门诊就诊`.' },
            occurredOn: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'The day of what it is about; null = it has none.',
              format: 'date',
            },
            hospitalName: { required: true, type: () => String },
            text: { required: true, type: () => String },
            state: { required: true, enum: ['sent', 'received', 'accepted', 'declined'] },
            answer: {
              required: true,
              type: () => String,
              nullable: true,
              description: "The hospital's words; of `declined` always there.",
            },
            sentAt: { required: true, type: () => String, format: 'date-time' },
            decidedAt: { required: true, type: () => String, nullable: true, format: 'date-time' },
          },
          CorrectionList: {
            items: { required: true, type: () => [contracts.Correction] },
            withheld: {
              required: true,
              type: () => Boolean,
              description: 'Those of others are not given out to a viewer from whom sensitive departments are hidden.',
            },
          },
          CorrectionForDesk: {
            id: { required: true, type: () => String },
            patientNo: {
              required: true,
              type: () => String,
              description: "The hospital's own number for the patient.",
            },
            about: {
              required: true,
              enum: [
                'visit',
                'diagnosis',
                'prescription',
                'allergy',
                'immunization',
                'measurement',
                'blood-group',
                'document',
                'report',
              ],
            },
            sourceId: {
              required: true,
              type: () => String,
              description: "The hospital's own number of the entry or the report.",
            },
            title: { required: true, type: () => String },
            occurredOn: { required: true, type: () => String, nullable: true, format: 'date' },
            text: { required: true, type: () => String, description: "In the resident's own words." },
            state: { required: true, enum: ['sent', 'received', 'accepted', 'declined'] },
            sentAt: { required: true, type: () => String, format: 'date-time' },
          },
          CorrectionDeskList: { items: { required: true, type: () => [contracts.CorrectionForDesk] } },
          DecideCorrection: {
            decision: {
              required: true,
              description: '`accept`: the hospital corrects its own record; what it then says is fetched as always.',
              enum: ['accept', 'decline'],
            },
            answer: {
              required: false,
              type: () => String,
              description: 'What the resident reads; needed where it is declined.',
              minLength: 2,
              maxLength: 200,
            },
          },
          DecidedCorrection: {
            id: { required: true, type: () => String },
            state: { required: true, enum: ['sent', 'received', 'accepted', 'declined'] },
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
            releaseTime: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'When the last of those days is released, every day; null = at midnight.',
              pattern: '^\\d{2}:\\d{2}$',
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
                'STEP_UP_REQUIRED',
                'STEP_UP_REFUSED',
                'SIGN_IN_NOT_FOUND',
                'PHONE_CODE_REFUSED',
                'ID_PHOTO_WITHOUT_CARD',
                'ID_PHOTO_BACK_SIDE',
                'ID_PHOTO_UNREADABLE',
                'ID_PHOTO_QUOTA_USED_UP',
                'ID_PHOTO_UNAVAILABLE',
                'PERSON_NOT_FOUND',
                'PERSON_NOT_ACTIVE',
                'PERSON_ALREADY_ADDED',
                'PEOPLE_LIMIT_REACHED',
                'PERSON_UNVERIFIABLE',
                'GUARDIAN_REQUIRED',
                'SELF_ALREADY_ADDED',
                'LINK_NOT_FOUND',
                'SCOPE_INSUFFICIENT',
                'CONSENT_REQUIRED',
                'CONSENT_NOT_YOURS',
                'APPROVAL_NOT_FOUND',
                'HELP_CODE_REFUSED',
                'ERASURE_BLOCKED',
                'PROOF_REFUSED',
                'PROOF_EXPIRED',
                'PROOF_LIMIT_REACHED',
                'MESSAGE_UNAVAILABLE',
                'CARD_NOT_FOUND',
                'CARD_ISSUER_UNAVAILABLE',
                'CARD_PENDING',
                'CARD_DETAILS_MISSING',
                'CARD_DETAILS_MISMATCH',
                'CARD_DOCUMENT_UNSUPPORTED',
                'CARD_REFUSED',
                'CARD_STEP_UNSUPPORTED',
                'CODE_EXPIRED',
                'CODE_FORGED',
                'CODE_USED',
                'CODE_REVOKED',
                'CODE_NEEDS_PROOF',
                'TERMINAL_UNKNOWN',
                'TERMINAL_KEY_UNKNOWN',
                'TERMINAL_SIGNATURE_REFUSED',
                'TERMINAL_REPLAYED',
                'HOSPITAL_NOT_FOUND',
                'DEPARTMENT_NOT_FOUND',
                'DOCTOR_NOT_FOUND',
                'SESSION_NOT_FOUND',
                'HOSPITAL_UNAVAILABLE',
                'HOSPITAL_REFUSED',
                'HOSPITAL_FILE_AMBIGUOUS',
                'HOSPITAL_DOCUMENT_UNSUPPORTED',
                'NUMBER_TAKEN',
                'SESSION_STOPPED',
                'SESSION_FULL',
                'OUTSIDE_BOOKING_WINDOW',
                'ALREADY_BOOKED_SAME_DAY',
                'QUOTA_REACHED',
                'RELEASE_NOT_FOUND',
                'RELEASE_NOT_OPEN',
                'RELEASE_PASS_REQUIRED',
                'RELEASE_LIMIT_REACHED',
                'HOLD_NOT_FOUND',
                'HOLD_EXPIRED',
                'HOLD_UNCONFIRMED',
                'APPOINTMENT_NOT_FOUND',
                'CANCEL_TOO_LATE',
                'APPEAL_NOT_FOUND',
                'WAITLIST_NOT_FOUND',
                'NOT_ALLOWED_IN_STATE',
                'NOTIFICATION_NOT_FOUND',
                'RECORD_ENTRY_NOT_FOUND',
                'MEASUREMENT_NOT_FOUND',
                'CORRECTION_NOT_FOUND',
                'RECORD_NOT_OPENED',
                'RECORD_OPENING_NOT_FOUND',
                'NOTE_NOT_FOUND',
                'NOTE_CHANGED',
                'REPORT_NOT_FOUND',
                'REPORT_HELD',
                'REPORT_ORIGINAL_NOT_FOUND',
                'REPORT_ORIGINAL_TOO_LARGE',
                'REPORT_ORIGINAL_UNREADABLE',
                'SHARE_NOT_FOUND',
                'RECORD_REQUEST_NOT_FOUND',
                'RECORD_REQUEST_TOO_SOON',
                'IDEMPOTENCY_KEY_REQUIRED',
                'IDEMPOTENCY_KEY_REUSED',
                'IDEMPOTENCY_IN_PROGRESS',
                'TOO_MANY_REQUESTS',
                'SERVICE_BUSY',
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
          StartProof: {
            method: {
              required: false,
              description: '`phone-code` unless told.',
              enum: ['guardian', 'phone-code', 'phone-number', 'approval', 'face'],
            },
            phoneCode: {
              required: false,
              type: () => String,
              description: "With `phone-number`: the one-time code of WeChat's phone-number button.",
              minLength: 1,
              maxLength: 256,
            },
          },
          Proof: {
            id: { required: true, type: () => String },
            method: { required: true, enum: ['guardian', 'phone-code', 'phone-number', 'approval', 'face'] },
            state: { required: true, enum: ['refused', 'expired', 'waiting', 'confirmed'] },
            sentTo: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Such as `138****0001`; with `phone-code` only.',
            },
            faceVerifyId: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'With `face`: what `wx.requestFacialVerify` is started with.',
            },
            expiresAt: { required: true, type: () => String, format: 'date-time' },
            resendAt: {
              required: true,
              type: () => String,
              description: 'A new attempt may be made from this instant on.',
              format: 'date-time',
            },
          },
          ConfirmProof: { code: { required: false, type: () => String, pattern: '^\\d{6}$' } },
          Link: {
            id: { required: true, type: () => String },
            mine: { required: true, type: () => Boolean, description: 'It is I.' },
            holderNameMasked: {
              required: true,
              type: () => String,
              nullable: true,
              description:
                "The holder's own name masked, such as `王*红`; null when the holder never proved who they are.",
            },
            holderSex: {
              required: true,
              nullable: true,
              description:
                "The holder's own sex, for words such as 女儿; null when the holder never proved who they are.",
              enum: ['male', 'female', 'unknown', 'unspecified'],
            },
            holderPhoneMasked: {
              required: true,
              type: () => String,
              nullable: true,
              description: "The holder's phone as WeChat vouches for it, masked; null when it was never given.",
            },
            relation: {
              required: true,
              description: 'What the person is to the holder.',
              enum: ['self', 'parent', 'child', 'spouse', 'relative', 'other'],
            },
            capacity: { required: true, enum: ['self', 'guardian', 'family'] },
            scope: { required: true, enum: ['reports', 'booking', 'everything'] },
            sensitiveShown: { required: true, type: () => Boolean },
            method: {
              required: true,
              nullable: true,
              enum: ['guardian', 'phone-code', 'phone-number', 'approval', 'face'],
            },
            since: { required: true, type: () => String, format: 'date-time' },
            expiresAt: { required: true, type: () => String, nullable: true, format: 'date-time' },
            actions: {
              required: true,
              type: () => ({
                change: { required: true, type: () => Boolean },
                revoke: { required: true, type: () => Boolean },
              }),
              description: 'The link may be changed or ended by me.',
            },
          },
          LinkList: { items: { required: true, type: () => [contracts.Link] } },
          ChangeLink: {
            scope: { required: false, enum: ['reports', 'booking', 'everything'] },
            sensitiveShown: { required: false, type: () => Boolean },
            until: {
              required: false,
              type: () => String,
              nullable: true,
              description: 'The last day of the link; null = it does not end by itself.',
              format: 'date',
            },
          },
          Approval: {
            id: { required: true, type: () => String },
            kind: { required: true, enum: ['link', 'setup'] },
            requesterNameMasked: {
              required: true,
              type: () => String,
              description: 'Who asks: the name they proved to be theirs, masked.',
            },
            requesterPhoneMasked: { required: true, type: () => String, nullable: true },
            relation: {
              required: true,
              description: 'What the person is to the requester.',
              enum: ['self', 'parent', 'child', 'spouse', 'relative', 'other'],
            },
            personNameMasked: { required: true, type: () => String, description: 'For whom: me, or my ward.' },
            aboutMe: {
              required: true,
              type: () => Boolean,
              description: 'I am the person, as I proved; false for a ward, and for whoever a `setup` says that I am.',
            },
            documentNumberMasked: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'With `setup`: the document that was filled in, masked.',
            },
            scope: { required: true, enum: ['reports', 'booking', 'everything'] },
            askedAt: { required: true, type: () => String, format: 'date-time' },
            expiresAt: { required: true, type: () => String, format: 'date-time' },
          },
          ApprovalList: { items: { required: true, type: () => [contracts.Approval] } },
          DecideApproval: {
            decision: { required: true, enum: ['approve', 'refuse'] },
            scope: {
              required: false,
              description: 'Allow less than was asked for.',
              enum: ['reports', 'booking', 'everything'],
            },
            sensitiveShown: { required: false, type: () => Boolean },
            until: { required: false, type: () => String, description: 'The last day of the link.', format: 'date' },
            phoneCode: {
              required: false,
              type: () => String,
              description:
                "With `setup`: the one-time code of WeChat's phone-number button; one tap then proves who I am.",
              minLength: 1,
              maxLength: 256,
            },
            consents: {
              required: false,
              type: () => [contracts.GiveConsent],
              description:
                'With `setup`: what I agree to for myself; approving agrees to `identity` at the least. Each is given apart.',
            },
          },
          ApprovalDecision: {
            outcome: {
              required: true,
              description: '`needs-proof`: approved, and the person now proves who they are by a code.',
              enum: ['refused', 'approved', 'needs-proof'],
            },
            personId: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'With `setup` approved: my own person.',
            },
          },
          HelpCode: {
            code: { required: true, type: () => String, description: 'Eight digits.' },
            expiresAt: { required: true, type: () => String, format: 'date-time' },
          },
          ClaimHelpCode: {
            code: { required: true, type: () => String, pattern: '^\\d{8}$' },
            relation: {
              required: true,
              description: 'What the person who shows the code is to me.',
              enum: ['self', 'parent', 'child', 'spouse', 'relative', 'other'],
            },
            scope: { required: false, enum: ['reports', 'booking', 'everything'] },
            name: {
              required: false,
              type: () => String,
              description: 'Who the other is; asked for when they have not set up this service yet.',
              minLength: 1,
              maxLength: 100,
            },
            document: { required: false, type: () => contracts.IdentityDocument },
            birthDate: {
              required: false,
              type: () => String,
              description: 'For documents whose number does not say it.',
              format: 'date',
            },
            sex: {
              required: false,
              description: 'For documents whose number does not say it.',
              enum: ['male', 'female'],
            },
          },
          HelpClaim: {
            id: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Null with `details-needed`: nothing was begun yet.',
            },
            state: { required: true, enum: ['refused', 'expired', 'waiting', 'approved', 'details-needed'] },
            expiresAt: { required: true, type: () => String, format: 'date-time' },
            personId: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Once approved: the person I may act for.',
            },
          },
          FavouriteRef: {
            hospitalId: { required: true, type: () => String },
            departmentId: { required: false, type: () => String },
            doctorId: { required: false, type: () => String, description: 'Only together with `departmentId`.' },
          },
          Favourite: {
            kind: { required: true, enum: ['hospital', 'department', 'doctor'] },
            hospitalId: { required: true, type: () => String },
            hospitalName: { required: true, type: () => String },
            departmentId: { required: true, type: () => String, nullable: true },
            departmentName: { required: true, type: () => String, nullable: true },
            doctorId: { required: true, type: () => String, nullable: true },
            doctorName: { required: true, type: () => String, nullable: true },
            doctorTitle: { required: true, type: () => String, nullable: true },
            addedAt: { required: true, type: () => String, format: 'date-time' },
          },
          FavouriteList: {
            items: { required: true, type: () => [contracts.Favourite], description: 'Newest first; at most 100.' },
          },
          IdPhotoOffer: { available: { required: true, type: () => Boolean } },
          ReadIdPhoto: {
            picture: {
              required: true,
              type: () => String,
              description: 'The side with the portrait, JPEG or PNG of less than 2 MiB, in Base64.',
              pattern: '^[A-Za-z0-9+/]+={0,2}$',
            },
          },
          ReadRegion: {
            names: {
              required: true,
              type: () => [String],
              description:
                'Official names (GB/T 2260) of province, city and county, as lists of regions have them; three.',
            },
            street: { required: true, type: () => String, description: 'What follows them; may be empty.' },
          },
          IdCardReading: {
            name: { required: true, type: () => String },
            documentNumber: {
              required: true,
              type: () => String,
              description: '18 characters, its check character proved (GB 11643).',
            },
            sex: { required: true, description: 'As the number says it.', enum: ['male', 'female'] },
            birthDate: { required: true, type: () => String, description: 'As the number says it.', format: 'date' },
            address: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'As printed (户籍地址); null where it could not be made out.',
            },
            region: {
              required: true,
              type: () => contracts.ReadRegion,
              nullable: true,
              description:
                'What the address begins with; null where it names no region, an old one, or one of several that it may mean.',
            },
            nation: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'GB/T 3304 name with 族, such as `汉族`; null where it could not be made out.',
            },
          },
          IdentityDocument: {
            type: {
              required: true,
              enum: [
                'resident-id',
                'hmt-residence-permit',
                'foreign-permanent-residence',
                'hk-macau-permit',
                'taiwan-permit',
                'passport',
                'birth-certificate',
                'newborn',
              ],
            },
            number: {
              required: true,
              type: () => String,
              description:
                'As printed; a trailing `x` is accepted and kept as `X`. For `newborn`: the order of birth, `1` to `9`.',
              minLength: 1,
              maxLength: 32,
            },
          },
          RangeBar: {
            from: {
              required: true,
              type: () => Number,
              description: 'The reference range; it reaches an end of the bar where it is open on that side.',
            },
            to: { required: true, type: () => Number },
            at: {
              required: true,
              type: () => Number,
              description: 'The value; kept inside the bar however far out it lies.',
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
            personRange: {
              required: true,
              type: () => String,
              nullable: true,
              description:
                "The part of a range by sex or age that is this person's, such as `130-175`; null where there is nothing to choose.",
            },
            method: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'As the laboratory names it, such as `酶法`; null where it does not.',
            },
            flag: {
              required: true,
              enum: ['normal', 'high', 'low', 'critical-high', 'critical-low', 'abnormal', 'undetermined'],
            },
            flagSource: { required: true, enum: ['laboratory', 'computed', 'configured', 'none'] },
            flagReason: {
              required: true,
              nullable: true,
              description: 'Null unless `undetermined`.',
              enum: [
                'no-value',
                'no-range',
                'value-unreadable',
                'range-unreadable',
                'range-impossible',
                'range-ambiguous',
                'range-not-for-person',
                'sex-unknown',
                'age-unknown',
                'state-unknown',
                'not-comparable',
                'limit-overlaps',
                'approximate',
                'borderline',
                'unit-differs',
              ],
            },
            flagContradicts: {
              required: true,
              type: () => Boolean,
              description: "The laboratory's flag is shown, though its own reference range says otherwise.",
            },
            criticalSource: {
              required: true,
              type: () => String,
              nullable: true,
              description:
                'Whose critical limits a `configured` flag is after, such as `危急值管理制度（2025 版）`; null otherwise.',
            },
            bar: {
              required: true,
              type: () => contracts.RangeBar,
              nullable: true,
              description:
                'Null where a bar would not be honest: no exact number, no plain range, or a flag that the picture would deny.',
            },
            group: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'What kind of item it is, such as `血常规`; null where we do not know the item.',
            },
            explanationId: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'For `GET /laboratory/explanations/:id`; null where we do not know the item.',
            },
            trendItem: { required: true, type: () => String, description: 'For `GET /people/:id/trends?item=`.' },
          },
          ExplanationQuery: {
            q: {
              required: false,
              type: () => String,
              description:
                'Name, abbreviation, LOINC code, pinyin initials or what it measures, in the language of the answer.',
              minLength: 1,
              pattern: '^\\P{Cc}*$',
            },
          },
          ExplanationSummary: {
            id: { required: true, type: () => String },
            name: { required: true, type: () => String },
            group: {
              required: true,
              enum: [
                '血常规',
                '尿常规',
                '便常规',
                '肝功能',
                '肾功能',
                '血脂',
                '血糖',
                '电解质',
                '凝血',
                '心肌',
                '甲功',
                '肿瘤标志物',
                '感染',
                '肝炎',
                '炎症与免疫',
                '激素',
                '铁代谢与维生素',
                '血气',
              ],
            },
            aliases: {
              required: true,
              type: () => [String],
              description: 'Other names, the commonest first, such as `ALT`, `谷丙转氨酶`.',
            },
          },
          ExplanationList: { items: { required: true, type: () => [contracts.ExplanationSummary] } },
          LaboratoryExplanation: {
            measures: { required: true, type: () => String, description: 'What it measures.' },
            high: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Why it may be high, or positive; null where that has no meaning.',
            },
            low: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Why it may be low; null where that has no meaning.',
            },
            advice: { required: true, type: () => String, description: 'That a doctor has the last word.' },
          },
          EnglishTexts: {
            version: {
              required: true,
              type: () => String,
              description: 'Differs whenever a text differs; also the entity tag.',
            },
            count: {
              required: true,
              type: () => Number,
              description: 'How many texts there are, for a phone to tell a part from the whole.',
            },
            texts: {
              required: true,
              type: 'object',
              additionalProperties: { type: 'string' },
              description: 'By the Chinese text; {0}, {1} … stand for parts, `||` parts singular and plural.',
            },
          },
          AddMeasurement: {
            type: {
              required: true,
              enum: ['blood-pressure', 'blood-glucose', 'weight', 'height', 'temperature', 'oxygen-saturation'],
            },
            measuredAt: {
              required: true,
              type: () => String,
              description: 'Not in the future; a clock up to five minutes fast is taken for now.',
            },
            timing: {
              required: false,
              description: 'Only with `blood-glucose`, and always there.',
              enum: ['fasting', 'after-meal', 'random'],
            },
            systolic: {
              required: false,
              type: () => String,
              description: 'mmHg, only with `blood-pressure`, as `diastolic`.',
            },
            diastolic: { required: false, type: () => String },
            pulse: {
              required: false,
              type: () => String,
              description: 'Beats a minute, with `blood-pressure` or `oxygen-saturation`.',
            },
            value: { required: false, type: () => String, description: 'Of every other kind: mmol/L, kg, cm, ℃, %.' },
          },
          MeasurementSource: {
            by: { required: true, enum: ['doctor', 'resident', 'device'] },
            name: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'The device or the doctor; null where the resident measured.',
            },
            hospitalName: { required: true, type: () => String, nullable: true },
          },
          Measurement: {
            id: { required: true, type: () => String },
            type: {
              required: true,
              enum: ['blood-pressure', 'blood-glucose', 'weight', 'height', 'temperature', 'oxygen-saturation'],
            },
            measuredAt: { required: true, type: () => String, format: 'date-time' },
            timing: { required: true, nullable: true, enum: ['fasting', 'after-meal', 'random'] },
            systolic: { required: true, type: () => String, nullable: true },
            diastolic: { required: true, type: () => String, nullable: true },
            pulse: { required: true, type: () => String, nullable: true },
            value: { required: true, type: () => String, nullable: true },
            unit: { required: true, type: () => String, description: 'Such as `mmHg`.' },
            source: { required: true, type: () => contracts.MeasurementSource },
            level: {
              required: true,
              description:
                'What is to be done; never what somebody has. `unjudged`: there is nothing to compare it with.',
              enum: ['in-range', 'measure-again', 'see-doctor', 'emergency', 'unjudged'],
            },
            advice: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'In plain words; null where there is nothing to say.',
            },
            againInMinutes: {
              required: true,
              type: () => Number,
              nullable: true,
              description: 'In how many minutes it is measured again; null = not within the hour.',
            },
            basis: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Where the range or the limit stands that was decisive.',
            },
            actions: { required: true, type: () => ({ remove: { required: true, type: () => Boolean } }) },
          },
          MeasurementTarget: {
            quantity: {
              required: true,
              enum: [
                'weight',
                'height',
                'temperature',
                'oxygen-saturation',
                'systolic',
                'diastolic',
                'pulse',
                'fasting-glucose',
                'other-glucose',
                'bmi',
              ],
            },
            atLeast: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'In range from this number on; null = no lower end.',
            },
            below: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'In range while less than this; null = no upper end.',
            },
            unit: { required: true, type: () => String },
            source: {
              required: true,
              type: () => String,
              description: "Where it stands; of a doctor's own target, who set it.",
            },
            isPersonal: { required: true, type: () => Boolean, description: 'A doctor set it for this person.' },
          },
          MeasurementQuery: {
            type: {
              required: false,
              description: 'All unless told.',
              enum: ['blood-pressure', 'blood-glucose', 'weight', 'height', 'temperature', 'oxygen-saturation'],
            },
          },
          MeasurementList: {
            items: { required: true, type: () => [contracts.Measurement], description: 'Newest first.' },
            nextCursor: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Null = there is nothing older.',
            },
            targets: {
              required: true,
              type: () => [contracts.MeasurementTarget],
              description: 'Of this person at this age, of the kinds that were asked for; none for people under 18.',
            },
          },
          PushMeasurement: {
            senderNo: {
              required: true,
              type: () => String,
              description: "The sender's own number of it: sent again, it is known.",
              minLength: 1,
              maxLength: 64,
            },
            patientNo: {
              required: true,
              type: () => String,
              description: "The hospital's own number for the person.",
              minLength: 1,
              maxLength: 64,
            },
            by: { required: true, enum: ['doctor', 'device'] },
            byName: {
              required: true,
              type: () => String,
              description: 'What the device or the doctor is called, as the resident reads it.',
              minLength: 1,
              maxLength: 32,
            },
          },
          PushedMeasurement: { state: { required: true, enum: ['recorded', 'known'] } },
          SetMeasurementTarget: {
            patientNo: { required: true, type: () => String, minLength: 1, maxLength: 64 },
            quantity: {
              required: true,
              enum: [
                'weight',
                'height',
                'temperature',
                'oxygen-saturation',
                'systolic',
                'diastolic',
                'pulse',
                'fasting-glucose',
                'other-glucose',
                'bmi',
              ],
            },
            atLeast: {
              required: false,
              type: () => String,
              description:
                'In range from this number on; one of the two at least, and less than `below`. Neither takes the target back.',
            },
            below: { required: false, type: () => String },
            doctorName: { required: true, type: () => String, minLength: 1, maxLength: 32 },
          },
          SetTarget: { state: { required: true, enum: ['set', 'removed'] } },
          NotificationTarget: {
            kind: {
              required: true,
              enum: ['record', 'report', 'appointment', 'waitlist', 'release', 'measurements', 'corrections', 'share'],
            },
            id: {
              required: true,
              type: () => String,
              nullable: true,
              description:
                'The opaque id of what it names; of measurements, what was measured. Null where the page needs none.',
            },
            personId: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Whom the page is to show; null where it belongs to the account.',
            },
          },
          NotificationQuery: {
            cursor: { required: false, type: () => String },
            limit: { required: false, type: () => Number, minimum: 1, maximum: 50 },
          },
          NotificationEntry: {
            id: { required: true, type: () => String },
            kind: {
              required: true,
              enum: [
                'record',
                'waitlist',
                'release',
                'visit-booked',
                'visit-cancelled',
                'visit-stopped',
                'visit-changed',
                'visit-reminder',
                'visit-missed',
                'report-ready',
                'sharing',
              ],
            },
            personName: { required: true, type: () => String, description: 'Whom it is about.' },
            title: { required: true, type: () => String },
            body: { required: true, type: () => String, description: 'One or two sentences in plain words.' },
            target: { required: true, type: () => contracts.NotificationTarget, nullable: true },
            urgent: { required: true, type: () => Boolean, description: 'It could not wait, such as a stopped visit.' },
            createdAt: {
              required: true,
              type: () => String,
              description: 'Since when it stands in the centre.',
              format: 'date-time',
            },
            readAt: { required: true, type: () => String, nullable: true, format: 'date-time' },
          },
          NotificationList: {
            items: { required: true, type: () => [contracts.NotificationEntry], description: 'Newest first.' },
            nextCursor: { required: true, type: () => String, nullable: true },
          },
          UnreadNotifications: {
            count: {
              required: true,
              type: () => Number,
              description: 'Of the kinds that are switched on; 100 stands for that many or more.',
            },
          },
          NotificationSwitch: {
            kind: {
              required: true,
              enum: [
                'record',
                'waitlist',
                'release',
                'visit-booked',
                'visit-cancelled',
                'visit-stopped',
                'visit-changed',
                'visit-reminder',
                'visit-missed',
                'report-ready',
                'sharing',
              ],
            },
            title: { required: true, type: () => String, description: 'What a resident calls it, such as `停诊通知`.' },
            on: { required: true, type: () => Boolean },
            templateId: {
              required: true,
              type: () => String,
              nullable: true,
              description: "What the phone asks WeChat's consent for; null where nothing can be sent through WeChat.",
            },
          },
          QuietHours: {
            on: { required: true, type: () => Boolean },
            from: {
              required: true,
              type: () => String,
              description: '`HH:mm`; later than `to` when it goes past midnight.',
              pattern: '^([01]\\d|2[0-3]):[0-5]\\d$',
            },
            to: { required: true, type: () => String, description: '`HH:mm`.', pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' },
          },
          NotificationSettings: {
            switches: {
              required: true,
              type: () => [contracts.NotificationSwitch],
              description: 'Every kind, in the order in which they are shown.',
            },
            quiet: { required: true, type: () => contracts.QuietHours },
          },
          PutNotificationSettings: {
            off: {
              required: true,
              type: () => [Object],
              description: 'What is not sent; it still stands in the centre.',
              enum: [
                'record',
                'waitlist',
                'release',
                'visit-booked',
                'visit-cancelled',
                'visit-stopped',
                'visit-changed',
                'visit-reminder',
                'visit-missed',
                'report-ready',
                'sharing',
              ],
              isArray: true,
              uniqueItems: true,
            },
            quiet: { required: true, type: () => contracts.QuietHours },
          },
          PageQuery: {
            cursor: { required: false, type: () => String, description: 'Where the last page ended.' },
            limit: {
              required: false,
              type: () => Number,
              description: 'How many at most, 1 to 100; each list has a number of its own unless told.',
              minimum: 1,
              maximum: 100,
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
            birthDate: {
              required: false,
              type: () => String,
              description:
                'For documents whose number does not say it: permits, passports, birth certificates, newborns.',
              format: 'date',
            },
            sex: {
              required: false,
              description: 'For documents whose number does not say it.',
              enum: ['male', 'female'],
            },
            scope: {
              required: false,
              description:
                'What the account asks to be allowed; `reports` unless told. For myself and for a ward always `everything`.',
              enum: ['reports', 'booking', 'everything'],
            },
            consents: {
              required: false,
              type: () => [contracts.GiveConsent],
              description:
                'What the person (or the guardian) agrees to; `identity` must be among them. Each is given apart.',
            },
          },
          PersonActions: {
            prove: {
              required: true,
              type: () => [Object],
              description: 'Ways by which control can be proved; empty once it is.',
              enum: ['guardian', 'phone-code', 'phone-number', 'approval', 'face'],
              isArray: true,
            },
            book: { required: true, type: () => Boolean },
            card: { required: true, type: () => Boolean },
            reports: { required: true, type: () => Boolean },
            record: { required: true, type: () => Boolean },
            manage: {
              required: true,
              type: () => Boolean,
              description: 'See and change who may act for the person, consents, the access log, export, erasure.',
            },
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
              enum: [
                'resident-id',
                'hmt-residence-permit',
                'foreign-permanent-residence',
                'hk-macau-permit',
                'taiwan-permit',
                'passport',
                'birth-certificate',
                'newborn',
              ],
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
            capacity: { required: true, enum: ['self', 'guardian', 'family'] },
            scope: { required: true, enum: ['reports', 'booking', 'everything'] },
            sensitiveShown: {
              required: true,
              type: () => Boolean,
              description: 'Visits and reports of sensitive departments are shown too.',
            },
            expiresAt: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'When the link ends by itself; null = it does not.',
              format: 'date-time',
            },
            consents: {
              required: true,
              type: () => [Object],
              description: 'Purposes that are agreed to now.',
              enum: ['identity', 'reports', 'record', 'archive', 'notifications'],
              isArray: true,
            },
            actions: { required: true, type: () => contracts.PersonActions },
          },
          PersonList: {
            items: { required: true, type: () => [contracts.Person] },
            mayAdd: { required: true, type: () => Number, description: 'How many more people this account may add.' },
          },
          RecognisedResult: {
            reportId: { required: true, type: () => String, description: 'For `GET /people/:id/reports/:r`.' },
            kind: { required: true, enum: ['laboratory', 'imaging', 'microbiology'] },
            title: { required: true, type: () => String },
            hospitalId: { required: true, type: () => String },
            hospitalName: { required: true, type: () => String },
            reportedAt: { required: true, type: () => String, format: 'date-time' },
            item: { required: true, type: () => String, description: 'What the rule calls it, such as `血常规`.' },
            level: {
              required: true,
              type: () => String,
              description: 'How far it is accepted, as the list says, such as `全市互认`.',
            },
            validDays: { required: true, type: () => Number, description: 'Of the report, both days included.' },
            validUntil: {
              required: true,
              type: () => String,
              description: 'The last day on which it counts.',
              format: 'date',
            },
            remainingDays: {
              required: true,
              type: () => Number,
              description: 'Days left after today; 0 = today is the last.',
            },
            asOf: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'From the copy that is kept, as of then; null where the hospital just said so.',
              format: 'date-time',
            },
          },
          Recognition: {
            items: { required: true, type: () => [contracts.RecognisedResult] },
            source: {
              required: true,
              type: () => String,
              nullable: true,
              description:
                'Where the rules stand, such as `《康桥市检查检验结果互认项目目录（2026 年版）》`; null where the region has none.',
            },
            silent: { required: true, type: () => [String], description: 'Hospitals that could not be asked now.' },
            withheld: { required: true, type: () => Boolean },
          },
          VisitDiagnosis: {
            name: { required: true, type: () => String },
            code: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'ICD-10; null where the hospital gives only text.',
            },
          },
          VisitPrescription: {
            name: { required: true, type: () => String },
            dosage: { required: true, type: () => String, nullable: true },
          },
          VisitMeasurement: {
            name: { required: true, type: () => String },
            value: { required: true, type: () => String, description: 'As written, such as `128/82`.' },
            unit: { required: true, type: () => String, nullable: true },
            measuredAt: { required: true, type: () => String, format: 'date-time' },
          },
          VisitDocument: {
            id: { required: true, type: () => String },
            title: { required: true, type: () => String },
            createdAt: { required: true, type: () => String, format: 'date-time' },
          },
          FormerEntry: {
            title: { required: true, type: () => String },
            detail: { required: true, type: () => String, nullable: true },
            fetchedAt: {
              required: true,
              type: () => String,
              description: 'When it was fetched as it was.',
              format: 'date-time',
            },
          },
          Visit: {
            id: { required: true, type: () => String },
            kind: { required: true, enum: ['emergency', 'outpatient', 'inpatient'] },
            occurredOn: { required: true, type: () => String, format: 'date' },
            departmentName: { required: true, type: () => String, nullable: true },
            doctorName: { required: true, type: () => String, nullable: true },
            diagnoses: { required: true, type: () => [contracts.VisitDiagnosis] },
            prescriptions: {
              required: true,
              type: () => [contracts.VisitPrescription],
              description: 'Prescribed at this visit: the hospital says so, or it was the only one of that day.',
            },
            prescriptionsOfDay: {
              required: true,
              type: () => [contracts.VisitPrescription],
              description: 'Of the same hospital and the same day, where nobody can say at which visit.',
            },
            measurements: {
              required: true,
              type: () => [contracts.VisitMeasurement],
              description:
                'Of the same hospital and the same day: hospitals do not say to which visit a measurement or a document belongs.',
            },
            documents: { required: true, type: () => [contracts.VisitDocument] },
            otherVisitsThatDay: {
              required: true,
              type: () => Number,
              description: 'Other visits of that day at that hospital; then what is listed may belong to them.',
            },
            formerly: { required: true, type: () => [contracts.FormerEntry], description: 'Oldest first.' },
            source: { required: true, type: () => contracts.EntrySource },
          },
          DocumentLine: {
            label: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'What the text is, such as `诊断`; null where the document does not say.',
            },
            text: { required: true, type: () => String },
          },
          DocumentSection: {
            title: { required: true, type: () => String, nullable: true },
            lines: { required: true, type: () => [contracts.DocumentLine] },
          },
          RecordDocument: {
            id: { required: true, type: () => String },
            title: { required: true, type: () => String },
            departmentName: { required: true, type: () => String, nullable: true },
            doctorName: { required: true, type: () => String, nullable: true },
            createdAt: { required: true, type: () => String, format: 'date-time' },
            sections: {
              required: true,
              type: () => [contracts.DocumentSection],
              nullable: true,
              description: 'Null: the hospital gives it in no form that can be shown here.',
            },
            source: { required: true, type: () => contracts.EntrySource },
          },
          ProgrammeDose: {
            vaccine: { required: true, type: () => String, description: 'Such as `乙肝疫苗`.' },
            dose: { required: true, type: () => Number },
            dueOn: {
              required: true,
              type: () => String,
              description: 'The day from which the programme gives it to this child.',
              format: 'date',
            },
            completeBefore: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'The day before which it should be completed; null where the programme names none.',
              format: 'date',
            },
            state: { required: true, enum: ['upcoming', 'given', 'due', 'too-old'] },
            givenOn: { required: true, type: () => String, nullable: true, format: 'date' },
          },
          ImmunizationPlan: {
            programme: {
              required: true,
              type: () => String,
              description:
                'Where the ages come from, such as `国家免疫规划疫苗儿童免疫程序及说明（2021年版）`, with what changed since.',
            },
            doses: {
              required: true,
              type: () => [contracts.ProgrammeDose],
              description: 'In the order in which they are due.',
            },
            advice: {
              required: true,
              type: () => String,
              description: 'What must be said beside it: the vaccination clinic decides.',
            },
          },
          ImmunizationRecord: {
            given: {
              required: true,
              type: () => [contracts.Immunization],
              description: 'What hospitals recorded, newest first.',
            },
            plan: {
              required: true,
              type: () => contracts.ImmunizationPlan,
              nullable: true,
              description: 'Null from 18 years on: the programme is for children.',
            },
            sources: { required: true, type: () => [contracts.RecordSource] },
            withheld: { required: true, type: () => Boolean },
          },
          GrowthPoint: {
            kind: { required: true, enum: ['weight', 'height', 'head'] },
            value: { required: true, type: () => String, description: 'A decimal, such as `8.35`.' },
            unit: { required: true, type: () => String, description: '`kg` or `cm`.' },
            measuredOn: { required: true, type: () => String, format: 'date' },
            ageMonths: { required: true, type: () => Number, description: 'Whole months since birth.' },
            source: { required: true, type: () => contracts.EntrySource },
          },
          GrowthPercentiles: {
            ageMonths: { required: true, type: () => Number, description: 'Completed months since birth.' },
            p3: { required: true, type: () => Number, description: 'In the unit of its kind, as the others.' },
            p25: { required: true, type: () => Number },
            p50: { required: true, type: () => Number },
            p75: { required: true, type: () => Number },
            p97: { required: true, type: () => Number },
          },
          GrowthCurves: {
            kind: { required: true, enum: ['weight', 'height'] },
            percentiles: {
              required: true,
              type: () => [contracts.GrowthPercentiles],
              description: 'In order of age; between them nothing is said.',
            },
          },
          GrowthStandard: {
            name: { required: true, type: () => String, description: 'Its name, to be shown.' },
            curves: { required: true, type: () => [contracts.GrowthCurves] },
          },
          MaternalChildRecord: {
            pregnancy: {
              required: true,
              type: () => [contracts.TimelineEntry],
              description: 'Visits and diagnoses of pregnancy, birth and childbed, newest first.',
            },
            newborn: {
              required: true,
              type: () => [contracts.TimelineEntry],
              description:
                'Visits and diagnoses of the newborn, up to the 28th day and by their codes later, newest first.',
            },
            growth: {
              required: true,
              type: () => [contracts.GrowthPoint],
              description: 'Up to seven years of age, oldest first.',
            },
            growthStandard: {
              required: true,
              type: () => contracts.GrowthStandard,
              nullable: true,
              description:
                "For the person's sex, of the kinds that were measured; null where there is nothing to draw, or the sex is not known.",
            },
            sources: { required: true, type: () => [contracts.RecordSource] },
            withheld: { required: true, type: () => Boolean },
          },
          EntryNotesQuery: {
            about: {
              required: true,
              description: 'The type of the entry.',
              enum: [
                'visit',
                'diagnosis',
                'prescription',
                'allergy',
                'immunization',
                'measurement',
                'blood-group',
                'document',
              ],
            },
            subjectId: { required: true, type: () => String, description: 'The id of the entry.' },
          },
          PutRecordNote: {
            text: {
              required: true,
              type: () => String,
              description: 'Kept and shown as plain text, line by line.',
              minLength: 1,
              pattern: '\\S',
            },
            version: {
              required: true,
              type: () => Number,
              description:
                'Of the note as it was seen; 0 where there was none. Another one is refused with `NOTE_CHANGED`.',
              minimum: 0,
            },
          },
          RemoveRecordNoteQuery: {
            version: { required: true, type: () => Number, description: 'Of the note as it was seen.', minimum: 1 },
          },
          RecordNote: {
            id: { required: true, type: () => String },
            text: { required: true, type: () => String },
            version: { required: true, type: () => Number, description: 'Counts how often it was written, from 1.' },
            who: { required: true, type: () => String, description: 'Such as `您`, `本人`, `您的女儿 王*红`.' },
            writtenAt: { required: true, type: () => String, format: 'date-time' },
            changedAt: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'When it was last changed; null = never.',
              format: 'date-time',
            },
            actions: {
              required: true,
              type: () => ({
                change: { required: true, type: () => Boolean },
                remove: { required: true, type: () => Boolean },
              }),
              description:
                "`change`: the author's alone. `remove`: the author's, and of whoever manages the person's data.",
            },
          },
          NotedEntry: {
            id: { required: true, type: () => String },
            type: {
              required: true,
              enum: [
                'visit',
                'diagnosis',
                'prescription',
                'allergy',
                'immunization',
                'measurement',
                'blood-group',
                'document',
              ],
            },
            occurredOn: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Null = the hospital gives no day.',
              format: 'date',
            },
            title: { required: true, type: () => String },
            detail: { required: true, type: () => String, nullable: true },
            source: { required: true, type: () => contracts.EntrySource },
          },
          EntryNotes: {
            entry: { required: true, type: () => contracts.NotedEntry },
            notes: { required: true, type: () => [contracts.RecordNote] },
          },
          FamilyDoctorTeam: {
            id: { required: true, type: () => String },
            name: { required: true, type: () => String },
            hospitalName: { required: true, type: () => String, description: 'The institution whose team it is.' },
            phone: { required: true, type: () => String, nullable: true, description: 'Null = not known.' },
          },
          RecordOpeningApplication: {
            id: { required: true, type: () => String },
            state: { required: true, enum: ['refused', 'approved', 'applied', 'withdrawn'] },
            teamName: { required: true, type: () => String },
            hospitalName: { required: true, type: () => String },
            teamPhone: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Of the team, as it is now; null = not known.',
            },
            appliedAt: { required: true, type: () => String, format: 'date-time' },
            decidedAt: { required: true, type: () => String, nullable: true, format: 'date-time' },
            reason: {
              required: true,
              type: () => String,
              nullable: true,
              description: "The family doctor's words; of `refused` always there.",
            },
          },
          RecordOpeningTerms: {
            version: { required: true, type: () => Number },
            text: { required: true, type: () => String },
          },
          RecordOpening: {
            required: {
              required: true,
              type: () => Boolean,
              description: 'The region has a family doctor approve before a record is read for the first time.',
            },
            isOpen: { required: true, type: () => Boolean, description: 'The record may be read.' },
            application: {
              required: true,
              type: () => contracts.RecordOpeningApplication,
              nullable: true,
              description: 'The newest; null = nobody has applied.',
            },
            teams: { required: true, type: () => [contracts.FamilyDoctorTeam] },
            terms: { required: true, type: () => contracts.RecordOpeningTerms },
            phoneMasked: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Of the account, under which the family doctor calls; null = it has none yet.',
            },
            actions: {
              required: true,
              type: () => ({
                apply: { required: true, type: () => Boolean },
                withdraw: { required: true, type: () => Boolean },
              }),
              description: "Both are the person's own, or the guardian's.",
            },
          },
          ApplyForOpening: {
            teamId: { required: true, type: () => String },
            version: {
              required: true,
              type: () => Number,
              description: 'The terms that were shown and agreed to.',
              minimum: 1,
              maximum: 1000000,
            },
          },
          OpeningForDesk: {
            id: { required: true, type: () => String },
            name: { required: true, type: () => String },
            documentType: {
              required: true,
              enum: [
                'resident-id',
                'hmt-residence-permit',
                'foreign-permanent-residence',
                'hk-macau-permit',
                'taiwan-permit',
                'passport',
                'birth-certificate',
                'newborn',
              ],
            },
            documentNumberMasked: {
              required: true,
              type: () => String,
              description: 'Its ends only; the family doctor compares them with the contract.',
            },
            sex: { required: true, enum: ['male', 'female', 'unknown', 'unspecified'] },
            birthDate: { required: true, type: () => String, format: 'date' },
            phone: { required: true, type: () => String, description: 'Under which the applicant can be called.' },
            teamName: { required: true, type: () => String },
            appliedAt: { required: true, type: () => String, format: 'date-time' },
            reminders: {
              required: true,
              type: () => Number,
              description: 'How often the applicant was told that nobody has answered yet.',
            },
          },
          OpeningDeskList: { items: { required: true, type: () => [contracts.OpeningForDesk] } },
          DecideOpening: {
            decision: { required: true, enum: ['approve', 'refuse'] },
            doctorName: {
              required: true,
              type: () => String,
              description: 'Who decides.',
              minLength: 1,
              maxLength: 32,
            },
            reason: {
              required: false,
              type: () => String,
              description: 'What the resident reads; needed where it is refused.',
              minLength: 2,
              maxLength: 200,
            },
          },
          DecidedOpening: {
            id: { required: true, type: () => String },
            state: { required: true, enum: ['refused', 'approved', 'applied', 'withdrawn'] },
          },
          EntrySource: {
            hospitalId: { required: true, type: () => String },
            hospitalName: { required: true, type: () => String },
            fetchedAt: {
              required: true,
              type: () => String,
              description: 'When the hospital last said so.',
              format: 'date-time',
            },
            noLongerListed: {
              required: true,
              type: () => Boolean,
              description: 'The hospital does not list this entry any more; it is kept as it was fetched.',
            },
          },
          RecordSource: {
            hospitalId: { required: true, type: () => String },
            hospitalName: { required: true, type: () => String },
            state: {
              required: true,
              description: 'As in SourceStatus; `unavailable`: what was fetched before is shown.',
              enum: ['answered', 'unavailable', 'no-file', 'document-not-taken'],
            },
            asOf: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'When the hospital last answered in full; null = never, so nothing of it is shown.',
              format: 'date-time',
            },
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
            inactive: {
              required: true,
              type: () => Boolean,
              description:
                'The hospital holds it to be inactive: it has not shown for long, and may again. False where it does not say.',
            },
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
          BloodGroup: {
            abo: { required: true, enum: ['A', 'B', 'AB', 'O'] },
            rh: {
              required: true,
              nullable: true,
              description: 'Null where only the ABO group was determined.',
              enum: ['positive', 'negative'],
            },
            determinedOn: { required: true, type: () => String, nullable: true, format: 'date' },
            source: { required: true, type: () => contracts.EntrySource },
          },
          PutEmergencyContact: {
            name: { required: true, type: () => String, minLength: 1, maxLength: 50 },
            contactRelation: {
              required: true,
              description: 'What the contact is to the person.',
              enum: ['parent', 'child', 'spouse', 'relative', 'other'],
            },
            phone: {
              required: true,
              type: () => String,
              description: 'Digits, perhaps with an area code and hyphens: `13800001234`, `021-60001234`.',
              pattern: '^\\+?\\d[\\d-]{5,18}\\d$',
            },
          },
          EmergencyContact: {
            name: { required: true, type: () => String },
            contactRelation: { required: true, enum: ['parent', 'child', 'spouse', 'relative', 'other'] },
            phone: { required: true, type: () => String },
            updatedAt: {
              required: true,
              type: () => String,
              description: 'When the resident wrote it.',
              format: 'date-time',
            },
          },
          Statement: {
            text: { required: true, type: () => String, description: 'Such as `A 型 Rh 阳性`, `重度`, `已痊愈`.' },
            source: { required: true, type: () => contracts.EntrySource },
          },
          Contradiction: {
            about: { required: true, enum: ['diagnosis', 'allergy', 'blood-group', 'medication'] },
            what: {
              required: true,
              type: () => String,
              description: 'Such as `血型`, or the allergen, the diagnosis, the medicine.',
            },
            statements: { required: true, type: () => [contracts.Statement] },
          },
          RecordSummary: {
            allergies: { required: true, type: () => [contracts.Allergy], description: 'The worst first.' },
            diagnoses: { required: true, type: () => [contracts.Diagnosis], description: 'What still stands first.' },
            medications: {
              required: true,
              type: () => [contracts.Medication],
              description: 'The newest hundred, what is taken now first.',
            },
            immunizations: { required: true, type: () => [contracts.Immunization] },
            dosesDue: {
              required: true,
              type: () => Number,
              nullable: true,
              description:
                'Of the national programme: doses whose age has come and of which no record was seen. Null from eighteen on.',
            },
            bloodGroups: { required: true, type: () => [contracts.BloodGroup] },
            emergencyContact: {
              required: true,
              type: () => contracts.EmergencyContact,
              nullable: true,
              description: 'Null = the resident has named nobody.',
            },
            contradictions: { required: true, type: () => [contracts.Contradiction] },
            sources: { required: true, type: () => [contracts.RecordSource] },
            withheld: {
              required: true,
              type: () => Boolean,
              description:
                'Entries of sensitive departments are not given out to this viewer. It says so to every such viewer, whether or not\nthere are any.',
            },
          },
          TimelineQuery: {
            types: {
              required: false,
              type: () => String,
              description: 'One or several, with commas between; all unless told.',
            },
            hospitalId: { required: false, type: () => String },
            from: { required: false, type: () => String, description: 'First day, included.', format: 'date' },
            to: { required: false, type: () => String, description: 'Last day, included.', format: 'date' },
            q: {
              required: false,
              type: () => String,
              description:
                'Words that the title or the line below it must hold, of a report its title, department or hospital; upper and lower\ncase, full and half width are the same.',
              minLength: 1,
              maxLength: 50,
            },
          },
          TimelineEntry: {
            id: { required: true, type: () => String, description: 'Opens a `visit` or a `document`.' },
            type: {
              required: true,
              enum: [
                'visit',
                'diagnosis',
                'prescription',
                'allergy',
                'immunization',
                'measurement',
                'blood-group',
                'document',
              ],
            },
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
          TimelineReport: {
            type: { required: true, type: 'string', enum: ['report'] },
            occurredOn: {
              required: true,
              type: () => String,
              description: 'The day on which the hospital released it.',
              format: 'date',
            },
          },
          TimelineReports: {
            refused: {
              required: true,
              nullable: true,
              description: 'Why there are none among the items; null = this viewer is given them.',
              enum: ['SCOPE_INSUFFICIENT', 'CONSENT_REQUIRED'],
            },
            askedFrom: {
              required: true,
              type: () => String,
              nullable: true,
              description:
                'The first day for which hospitals were asked, with the first page; older ones are there where they are kept.',
              format: 'date',
            },
            sources: {
              required: true,
              type: () => [contracts.ReportSourceStatus],
              description: 'As in ReportList; with the first page.',
            },
            held: {
              required: true,
              type: () => [contracts.HeldReport],
              description: 'As in ReportList; with the first page.',
            },
          },
          Timeline: {
            items: {
              required: true,
              type: 'array',
              items: {
                oneOf: [
                  { $ref: '#/components/schemas/TimelineEntry' },
                  { $ref: '#/components/schemas/TimelineReport' },
                ],
              },
            },
            noted: {
              required: true,
              type: () => [String],
              description: 'Ids of those of the items that somebody of the family has noted something on.',
            },
            nextCursor: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Null = there is nothing older.',
            },
            searchedUntil: {
              required: true,
              type: () => String,
              nullable: true,
              description:
                'Only with `q` and while there is more: how far back was looked so far. A page reads a bounded number of entries and\nreports, so it may be short, or empty, and still be followed by another.',
              format: 'date',
            },
            sources: {
              required: true,
              type: () => [contracts.RecordSource],
              description: 'What hospitals contributed to the entries of the record.',
            },
            reports: { required: true, type: () => contracts.TimelineReports },
            withheld: {
              required: true,
              type: () => Boolean,
              description:
                'Entries of sensitive departments are not given out to this viewer. It says so to every such viewer, whether or not\nthere are any.',
            },
          },
          ReleaseDraw: {
            commitment: {
              required: true,
              type: () => String,
              description: 'SHA-256 of the seed, hexadecimal; known since the waiting room opened.',
            },
            seed: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'The seed, hexadecimal; null until the release.',
            },
          },
          Release: {
            id: { required: true, type: () => String },
            hospitalId: { required: true, type: () => String },
            hospitalName: { required: true, type: () => String },
            visitDate: {
              required: true,
              type: () => String,
              description: 'The day whose numbers are released.',
              format: 'date',
            },
            phase: { required: true, enum: ['scheduled', 'gathering', 'under-way', 'over'] },
            opensAt: {
              required: true,
              type: () => String,
              description:
                'When the waiting room opens, when numbers are released, and until when at the latest they are given out in turn.',
              format: 'date-time',
            },
            releasesAt: { required: true, type: () => String, format: 'date-time' },
            endsAt: { required: true, type: () => String, format: 'date-time' },
            ending: {
              required: true,
              nullable: true,
              description: 'Null unless `over`.',
              enum: ['numbers-gone', 'time'],
            },
            waiting: {
              required: true,
              type: () => Number,
              description: 'People who wait; on the page of the release as of a quarter of a second ago at most.',
            },
            admittedLastMinute: {
              required: true,
              type: () => Number,
              description: 'People let in during the last minute.',
            },
            remaining: {
              required: true,
              type: () => Number,
              nullable: true,
              description: 'Numbers left when the hospital was last asked; null = not known.',
            },
            remainingAsOf: { required: true, type: () => String, nullable: true, format: 'date-time' },
            draw: {
              required: true,
              type: () => contracts.ReleaseDraw,
              nullable: true,
              description: 'Null before the waiting room opens, and while `degraded`.',
            },
            degraded: {
              required: true,
              type: () => Boolean,
              description:
                'The servers cannot agree on one order at the moment: each lets in on its own, slowly, by arrival.',
            },
            entry: { required: true, type: () => String, description: 'Goes back with `POST /releases/:id/tickets`.' },
            askAgainSeconds: {
              required: true,
              type: () => Number,
              description: 'When to ask again, in seconds; asking earlier changes nothing.',
            },
          },
          JoinRelease: {
            personId: { required: true, type: () => String },
            entry: { required: true, type: () => String, description: '`entry` of the release, as it was shown.' },
            device: {
              required: true,
              type: () => String,
              description: 'Chosen once by the phone, 16 to 64 letters, digits, `-` and `_`.',
              pattern: '^[A-Za-z0-9_-]{16,64}$',
            },
          },
          ReleasePass: {
            text: { required: true, type: () => String },
            expiresAt: { required: true, type: () => String, format: 'date-time' },
          },
          ReleaseTicket: {
            id: { required: true, type: () => String },
            releaseId: { required: true, type: () => String },
            personId: { required: true, type: () => String },
            state: { required: true, enum: ['missed', 'waiting', 'admitted'] },
            order: { required: true, enum: ['draw', 'draw-further', 'arrival', 'last'] },
            joinedAt: { required: true, type: () => String, format: 'date-time' },
            position: {
              required: true,
              type: () => Number,
              nullable: true,
              description: '1 = next; null before the draw, and unless waiting.',
            },
            estimateSeconds: {
              required: true,
              type: () => Number,
              nullable: true,
              description: 'From the pace of the last minute; null where nothing can be said.',
            },
            drawEntry: {
              required: true,
              type: () => String,
              description: 'What stands for this person in the published order.',
            },
            pass: {
              required: true,
              type: () => contracts.ReleasePass,
              nullable: true,
              description: 'Null unless admitted.',
            },
          },
          ReleaseTickets: {
            release: { required: true, type: () => contracts.Release },
            items: { required: true, type: () => [contracts.ReleaseTicket] },
          },
          DrawnEntry: {
            entry: {
              required: true,
              type: () => String,
              description: 'SHA-256 of release and person, hexadecimal: says nothing to others.',
            },
            order: { required: true, enum: ['draw', 'draw-further', 'last'] },
          },
          DrawnOrder: {
            commitment: { required: true, type: () => String },
            seed: { required: true, type: () => String },
            items: { required: true, type: () => [contracts.DrawnEntry] },
            nextCursor: { required: true, type: () => String, nullable: true },
          },
          DrawQuery: { cursor: { required: true, type: () => String, default: '0', pattern: '^\\d{1,9}$' } },
          PreflightItem: {
            subject: { required: true, enum: ['phone', 'document', 'card', 'file', 'consent', 'rules'] },
            state: { required: true, enum: ['unknown', 'ready', 'advice', 'missing'] },
            text: { required: true, type: () => String, description: 'One or two sentences in plain words.' },
            mending: { required: true, nullable: true, enum: ['apply-card', 'person', 'appointments'] },
          },
          PreflightQuery: { personId: { required: true, type: () => String } },
          Preflight: {
            releaseId: { required: true, type: () => String },
            personId: { required: true, type: () => String },
            isReady: { required: true, type: () => Boolean, description: 'Nothing is missing and nothing unknown.' },
            items: { required: true, type: () => [contracts.PreflightItem] },
            isReminded: {
              required: true,
              type: () => Boolean,
              description: 'Whether this account is told of this release.',
            },
          },
          RemindOfRelease: { personId: { required: true, type: () => String } },
          ReleaseTimes: {
            releaseTime: {
              required: true,
              type: () => String,
              description: 'Every day at this time.',
              pattern: '^\\d{2}:\\d{2}$',
            },
            visitDate: {
              required: true,
              type: () => String,
              description: 'The day that is released next, or being released.',
              format: 'date',
            },
            releaseId: { required: true, type: () => String },
            phase: { required: true, enum: ['scheduled', 'gathering', 'under-way', 'over'] },
          },
          ReportQuery: {
            kind: { required: false, enum: ['laboratory', 'imaging', 'microbiology'] },
            from: { required: false, type: () => String, format: 'date' },
            to: { required: false, type: () => String, format: 'date' },
            hospitalId: {
              required: false,
              type: () => String,
              description: 'Of this hospital only.',
              minLength: 1,
              maxLength: 32,
            },
          },
          ReportSource: {
            hospitalId: { required: true, type: () => String },
            hospitalName: { required: true, type: () => String },
          },
          ReportSourceStatus: {
            asOf: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'When this hospital last answered about this person; null where nothing is kept of it.',
              format: 'date-time',
            },
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
            unread: {
              required: true,
              type: () => Boolean,
              description: 'This account has not opened it, and it is not older than 30 days.',
            },
            sensitive: {
              required: true,
              type: () => Boolean,
              description: 'Of a department that is shown to few: nothing of it is kept on a phone.',
            },
            corrected: {
              required: true,
              type: () => Boolean,
              description: 'The hospital has replaced what it released first; both can be read.',
            },
            asOf: {
              required: true,
              type: () => String,
              nullable: true,
              description:
                'From the copy that is kept, for the hospital could not be asked: as of then. Null where the hospital just said so.',
              format: 'date-time',
            },
            withdrawn: {
              required: true,
              type: () => Boolean,
              description: 'The hospital answered and does not list it any more.',
            },
            alsoFrom: {
              required: true,
              type: () => [contracts.ReportSource],
              description: 'The same report, word by word, came from these as well.',
            },
          },
          HeldReport: {
            kind: { required: true, enum: ['laboratory', 'imaging', 'microbiology'] },
            hospitalName: { required: true, type: () => String },
            why: { required: true, enum: ['after-doctor', 'with-family'] },
            until: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Shown from then on at the latest; null = when family has read it.',
              format: 'date-time',
            },
          },
          ReportList: {
            items: { required: true, type: () => [contracts.ReportSummary] },
            sources: {
              required: true,
              type: () => [contracts.ReportSourceStatus],
              description: 'One line a hospital, with the first page; a hospital that could not answer is named.',
            },
            nextCursor: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'For the next page; null = that was all.',
            },
            held: { required: true, type: () => [contracts.HeldReport], description: 'With the first page.' },
            kept: {
              required: true,
              type: () => Boolean,
              description: 'The person agreed that copies of what was read are kept.',
            },
            withheld: {
              required: true,
              type: () => Boolean,
              description:
                'Entries of sensitive departments are not given out to this viewer. It says so to every such viewer, whether or not\nthere are any.',
            },
          },
          ReportSettings: {
            laboratory: { required: true, enum: ['at-once', 'after-doctor', 'with-family'] },
            imaging: { required: true, enum: ['at-once', 'after-doctor', 'with-family'] },
            microbiology: { required: true, enum: ['at-once', 'after-doctor', 'with-family'] },
          },
          ReportSettingsView: {
            hasFamily: {
              required: true,
              type: () => Boolean,
              description:
                "Whether anybody of the family may read this person's reports; without them `with-family` is shown at once.",
            },
            mayChange: {
              required: true,
              type: () => Boolean,
              description: "This account may change them: it is the person's own or the guardian's.",
            },
          },
          SusceptibilityItem: {
            antibiotic: { required: true, type: () => String },
            value: { required: true, type: () => String, description: 'Such as `≤0.25`.' },
            result: { required: true, type: () => String, description: 'S, I or R as the laboratory wrote it.' },
          },
          EarlierReport: {
            version: { required: true, type: () => Number, description: 'For `GET …/reports/:r?version=`.' },
            reportedAt: { required: true, type: () => String, format: 'date-time' },
            fetchedAt: {
              required: true,
              type: () => String,
              description: 'When we read it there.',
              format: 'date-time',
            },
            correctedAt: {
              required: true,
              type: () => String,
              description: 'When we found it corrected.',
              format: 'date-time',
            },
          },
          ReportVersionQuery: {
            version: {
              required: false,
              type: () => Number,
              description: 'One that was corrected since; the one that counts unless told.',
              minimum: 1,
              maximum: 10000,
            },
          },
          ReportPdfQuery: {
            identity: {
              required: false,
              description:
                'Whether the name stands on the paper, and a document number with its middle hidden; yes unless told.',
              enum: ['full', 'masked'],
            },
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
            fetchedAt: {
              required: true,
              type: () => String,
              description: 'When the hospital said so.',
              format: 'date-time',
            },
            fromCopy: {
              required: true,
              type: () => Boolean,
              description: 'The hospital could not be asked: this is the copy that is kept.',
            },
            version: { required: true, type: () => Number, description: '1 for what the hospital released first.' },
            earlier: {
              required: true,
              type: () => [contracts.EarlierReport],
              description:
                'What it said before, the newest first; empty where it was never corrected, or where no copies are kept.',
            },
            superseded: {
              required: true,
              type: () => Boolean,
              description: 'This is not what counts: the hospital has corrected it since.',
            },
            withdrawn: { required: true, type: () => Boolean },
            sensitive: {
              required: true,
              type: () => Boolean,
              description: 'Of a department that is shown to few: nothing of it is kept on a phone.',
            },
            alsoFrom: { required: true, type: () => [contracts.ReportSource] },
            imageViewer: {
              required: true,
              type: () => String,
              nullable: true,
              description:
                'Where the hospital shows the pictures, an https address of its own; null where it has none.',
            },
            hasOriginal: {
              required: true,
              type: () => Boolean,
              description: "The hospital's own PDF of it is to be had: `GET …/reports/:r/original`.",
            },
          },
          ScheduleQuery: {
            departmentId: { required: true, type: () => String },
            doctorId: { required: false, type: () => String },
            from: { required: true, type: () => String, format: 'date' },
            to: { required: true, type: () => String, format: 'date' },
            onlyAvailable: {
              required: false,
              description:
                '`true`: only sessions with numbers to book; the days are counted over all sessions in any case.',
              enum: ['true', 'false'],
            },
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
            state: { required: true, enum: ['stopped', 'full', 'open', 'not-released'] },
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
            waiting: {
              required: true,
              type: () => Number,
              nullable: true,
              description:
                'How many wait for a number of it, where one can join them; null = it is not full, or has no waitlist.',
            },
            feeFen: {
              required: true,
              type: () => Number,
              description: 'Registration and consultation fee together, in fen.',
            },
          },
          HalfDay: {
            period: { required: true, enum: ['morning', 'afternoon', 'evening', 'all-day'] },
            state: {
              required: true,
              description:
                '`open`: something can be booked; else `full` before `not-released` before `stopped`, whichever there is.',
              enum: ['stopped', 'full', 'open', 'not-released'],
            },
            remaining: {
              required: true,
              type: () => Number,
              nullable: true,
              description: 'Numbers left in the sessions that can be booked; null = one of them has no limit.',
            },
            sessions: { required: true, type: () => Number, description: 'Sessions, the full and stopped ones too.' },
          },
          ScheduleDay: {
            date: { required: true, type: () => String, format: 'date' },
            halfDays: {
              required: true,
              type: () => [contracts.HalfDay],
              description: 'Morning first; those without sessions are left out.',
            },
          },
          Schedule: {
            release: {
              required: true,
              type: () => contracts.ReleaseTimes,
              nullable: true,
              description: 'How the last day that can be booked is released; null = at midnight, and nobody waits.',
            },
            asOf: {
              required: true,
              type: () => String,
              description: 'When the hospital said so.',
              format: 'date-time',
            },
            days: {
              required: true,
              type: () => [contracts.ScheduleDay],
              description: 'Every day that was asked for and can be booked, in order.',
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
            pass: {
              required: false,
              type: () => String,
              description: "While the numbers of that day are released: that it is this person's turn.",
            },
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
          SearchQuery: {
            q: {
              required: true,
              type: () => String,
              description:
                'Han text, full pinyin, initials, or these mixed; English too. Several words find what all of them are about.',
              minLength: 1,
              pattern: '^\\P{Cc}*$',
            },
            near: {
              required: false,
              type: () => String,
              description:
                'Where the phone is, `latitude,longitude` in degrees after GCJ-02, as WeChat tells it; used for this answer alone and\nneither stored nor logged.',
            },
            cursor: {
              required: false,
              type: () => String,
              description: "More of one group, as that group's `nextCursor` says.",
            },
          },
          SearchHit: {
            kind: { required: true, enum: ['hospital', 'department', 'doctor', 'speciality'] },
            hospitalId: { required: true, type: () => String },
            hospitalName: { required: true, type: () => String },
            departmentId: { required: true, type: () => String, nullable: true, description: 'Null for a hospital.' },
            departmentName: { required: true, type: () => String, nullable: true },
            doctorId: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Null for a hospital or a department.',
            },
            doctorName: { required: true, type: () => String, nullable: true },
            detail: {
              required: true,
              type: () => String,
              nullable: true,
              description:
                "The doctor's title in the language of the request, the department's place, or the hospital's address.",
            },
            speciality: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'What the doctor is good at.',
            },
            distanceMetres: {
              required: true,
              type: () => Number,
              nullable: true,
              description:
                "To the hospital as the crow flies, to the next 100 m; null without `near` or where the hospital's place is not known.",
            },
          },
          SearchGroup: {
            kind: { required: true, enum: ['hospital', 'department', 'doctor', 'speciality'] },
            total: { required: true, type: () => Number, description: 'How many there are in all.' },
            items: { required: true, type: () => [contracts.SearchHit] },
            nextCursor: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Null when there is no more.',
            },
          },
          SymptomAnswer: {
            name: {
              required: true,
              type: () => String,
              description: 'In the language of the request: `头痛`, `Headache`.',
            },
            isEmergency: { required: true, type: () => Boolean, description: 'May be a matter of minutes.' },
            departments: {
              required: true,
              type: () => [contracts.SearchHit],
              description: 'Departments of the connected hospitals, the likeliest first.',
            },
          },
          SearchSource: {
            hospitalId: { required: true, type: () => String },
            hospitalName: { required: true, type: () => String },
            state: {
              required: true,
              description:
                '`kept`: it could not answer and is searched as it was at `asOf`; `unavailable`: it is not searched at all.',
              enum: ['kept', 'answered', 'unavailable'],
            },
            asOf: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'When it last told; null where it never has.',
              format: 'date-time',
            },
          },
          SearchAnswer: {
            emergencyAdvice: {
              required: true,
              type: () => String,
              nullable: true,
              description:
                'What comes before everything else, such as `请立即拨打 120 或到急诊`; null unless a complaint cannot wait.',
            },
            symptoms: { required: true, type: () => [contracts.SymptomAnswer] },
            groups: {
              required: true,
              type: () => [contracts.SearchGroup],
              description: 'Without empty groups; with `cursor` that one group alone.',
            },
            isCorrected: {
              required: true,
              type: () => Boolean,
              description: 'Nothing was found as it was typed; these are one letter from it.',
            },
            sources: { required: true, type: () => [contracts.SearchSource] },
          },
          RecordExportQuery: {
            format: {
              required: true,
              description:
                '`fhir`: an International Patient Summary (HL7 FHIR R4, JSON). `pdf`: the same to read and print.',
              enum: ['fhir', 'pdf'],
            },
            from: {
              required: false,
              type: () => String,
              description: 'First day, included; however far back.',
              format: 'date',
            },
            to: {
              required: false,
              type: () => String,
              description: 'Last day, included; today unless told.',
              format: 'date',
            },
            notes: {
              required: false,
              description: "Whether the family's own notes go along; they do not unless told.",
              enum: ['with', 'without'],
            },
          },
          CreateShare: {
            scope: { required: true, enum: ['reports', 'visit', 'summary'] },
            from: {
              required: false,
              type: () => String,
              description: 'With `reports`: first day, included; at most one year before the last.',
              format: 'date',
            },
            to: {
              required: false,
              type: () => String,
              description: 'With `reports`: last day, included.',
              format: 'date',
            },
            visitId: {
              required: false,
              type: () => String,
              description:
                "With `visit`: the timeline's entry. Where one is named, that visit is shared, and nothing besides.",
            },
            withNotes: {
              required: false,
              type: () => Boolean,
              description:
                "The family's own notes on what is shared go along; only with `summary` and `visit`. They do not unless told.",
            },
            views: { required: true, type: () => Number, description: 'How often it can be opened.', minimum: 1 },
          },
          ShareOpening: {
            recipient: {
              required: true,
              type: () => String,
              description: 'As whoever opened it wrote it; nobody proved it.',
            },
            at: { required: true, type: () => String, format: 'date-time' },
          },
          Share: {
            id: { required: true, type: () => String },
            scope: { required: true, enum: ['reports', 'visit', 'summary'] },
            title: {
              required: true,
              type: () => String,
              description: 'Such as `健康档案摘要`, `2026-10-01 至 2026-11-22 的报告`.',
            },
            state: { required: true, enum: ['expired', 'ended', 'open', 'used-up', 'locked'] },
            createdAt: { required: true, type: () => String, format: 'date-time' },
            expiresAt: { required: true, type: () => String, format: 'date-time' },
            viewsAllowed: { required: true, type: () => Number },
            viewsLeft: { required: true, type: () => Number },
            openings: { required: true, type: () => [contracts.ShareOpening], description: 'Oldest first.' },
            actions: { required: true, type: () => ({ end: { required: true, type: () => Boolean } }) },
          },
          CreatedShare: {
            share: { required: true, type: () => contracts.Share },
            viewerUrl: {
              required: true,
              type: () => String,
              description: "The doctor's page with the link behind `#`; goes into the QR code.",
            },
            link: {
              required: true,
              type: () => String,
              description: 'A SMART Health Link, `shlink:/…`, for software that reads those.',
            },
            passcode: { required: true, type: () => String, description: 'Six digits, to be told by word of mouth.' },
          },
          ShareList: { items: { required: true, type: () => [contracts.Share] } },
          OpenShare: {
            recipient: {
              required: true,
              type: () => String,
              description:
                'Who opens it, such as `随州市中心医院 张医生`; readers of other makers may write much. The first 60 characters are told.',
              minLength: 1,
              maxLength: 500,
            },
            passcode: { required: false, type: () => String, maxLength: 64 },
            embeddedLengthMax: {
              required: false,
              type: () => Number,
              description: 'Files that are longer, in characters, are answered with an address instead.',
              minimum: 0,
            },
          },
          SharedFile: {
            contentType: { required: true, type: () => String, description: 'Of what is in the JWE.' },
            embedded: {
              required: false,
              type: () => String,
              description: 'JWE in its compact form; where it is not longer than was asked for.',
            },
            location: { required: false, type: () => String, description: 'Where the JWE is, for one minute.' },
          },
          ShareManifest: { files: { required: true, type: () => [contracts.SharedFile] } },
          WrongPasscode: { remainingAttempts: { required: true, type: () => Number } },
          AskForRecord: {
            codeText: { required: false, type: () => String, minLength: 1, maxLength: 1024 },
            visitNo: { required: false, type: () => String, minLength: 1, maxLength: 64 },
            terminalCode: { required: true, type: () => String, minLength: 1, maxLength: 64 },
            department: { required: true, type: () => String, minLength: 1, maxLength: 64 },
            doctorName: { required: true, type: () => String, description: 'Who asks.', minLength: 1, maxLength: 32 },
            scope: { required: true, enum: ['summary', 'summary-and-reports'] },
            proof: {
              required: false,
              type: () => String,
              description: 'With a static code, as in `VerifyCode`.',
              pattern: '^[0-9A-Za-z]{4}$',
            },
          },
          AskedRecord: {
            requestId: { required: true, type: () => String },
            state: { required: true, enum: ['refused', 'pending', 'ended', 'allowed', 'lapsed'] },
            until: {
              required: true,
              type: () => String,
              description: 'Pending: when it lapses. Allowed: when it ends at the latest, or sooner with the visit.',
              format: 'date-time',
            },
          },
          ReadRequestedRecord: { terminalCode: { required: true, type: () => String, minLength: 1, maxLength: 64 } },
          RequestedRecord: {
            document: {
              required: true,
              type: () => Object,
              nullable: true,
              description:
                'An International Patient Summary (HL7 FHIR R4 Bundle) as it was when it was allowed; null unless `allowed`.',
            },
          },
          RecordRequest: {
            id: { required: true, type: () => String },
            hospitalName: { required: true, type: () => String },
            department: { required: true, type: () => String },
            doctorName: { required: true, type: () => String },
            scope: { required: true, enum: ['summary', 'summary-and-reports'] },
            state: { required: true, enum: ['refused', 'pending', 'ended', 'allowed', 'lapsed'] },
            askedAt: { required: true, type: () => String, format: 'date-time' },
            until: { required: true, type: () => String, description: 'As in `AskedRecord`.', format: 'date-time' },
            readings: {
              required: true,
              type: () => Number,
              description: 'How often it was read since it was allowed.',
            },
            actions: {
              required: true,
              type: () => ({
                allow: { required: true, type: () => Boolean },
                refuse: { required: true, type: () => Boolean },
                end: { required: true, type: () => Boolean },
              }),
            },
          },
          RecordRequestList: { items: { required: true, type: () => [contracts.RecordRequest] } },
          AnswerRecordRequest: {
            answer: { required: true, enum: ['refuse', 'allow'] },
            scope: {
              required: false,
              description: 'With `allow`: what is allowed; not more than what was asked for. All of it unless told.',
              enum: ['summary', 'summary-and-reports'],
            },
          },
          ReadCode: {
            codeText: { required: true, type: () => String, minLength: 1, maxLength: 1024 },
            terminalCode: { required: true, type: () => String, minLength: 1, maxLength: 64 },
            step: { required: true, enum: ['registration', 'consultation', 'charging', 'examination', 'pharmacy'] },
            department: { required: false, type: () => String, maxLength: 64 },
          },
          VerifyCode: {
            proof: {
              required: false,
              type: () => String,
              description:
                'For a static code (`CODE_NEEDS_PROOF`): the last four characters of the number on the identity document that the\nclerk was shown. Not looked at with other codes.',
              pattern: '^[0-9A-Za-z]{4}$',
            },
          },
          TerminalAppointment: {
            visitNo: { required: true, type: () => String, description: "The hospital's own number of the booking." },
            departmentName: { required: true, type: () => String },
            doctorName: { required: true, type: () => String, nullable: true },
            visitDate: { required: true, type: () => String, format: 'date' },
            startsAt: { required: true, type: () => String, description: '`HH:mm`.', pattern: '^\\d{2}:\\d{2}$' },
            state: { required: true, enum: ['booked', 'arrived'] },
          },
          VerifiedPerson: {
            cardNumber: { required: true, type: () => String },
            name: { required: true, type: () => String },
            sex: { required: true, enum: ['male', 'female', 'unknown', 'unspecified'] },
            birthDate: { required: true, type: () => String, format: 'date' },
            documentType: {
              required: true,
              enum: [
                'resident-id',
                'hmt-residence-permit',
                'foreign-permanent-residence',
                'hk-macau-permit',
                'taiwan-permit',
                'passport',
                'birth-certificate',
                'newborn',
              ],
            },
            documentNumber: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Null when this hospital may not see it.',
            },
            phone: {
              required: true,
              type: () => String,
              nullable: true,
              description:
                'The phone that a hospital or the issuer holds; null when this hospital may not see it, or none is known.',
            },
            patientNo: {
              required: true,
              type: () => String,
              nullable: true,
              description:
                "This hospital's own number for the person. At `registration` a file is opened where there is none; null when the\nhospital opens none, keeps several, or is silent (`patientNoState` says which).",
            },
            patientNoState: { required: true, enum: ['unavailable', 'none', 'found', 'created', 'several'] },
            appointments: {
              required: true,
              type: () => [contracts.TerminalAppointment],
              description:
                'What the person booked here for today through this service, earliest first, so that a visit is registered by the\ncode alone; empty when this hospital may not see it.',
            },
          },
          CardKey: {
            version: {
              required: true,
              type: () => Number,
              description: 'As in the first two bytes of a code; see docs/wires/card-code.md.',
            },
            publicKey: { required: true, type: () => String, description: 'SM2, SPKI DER in base64.' },
          },
          CardKeyList: {
            keys: {
              required: true,
              type: () => [contracts.CardKey],
              description: 'Newest first; two while a key is rotated.',
            },
            now: {
              required: true,
              type: () => String,
              description:
                "The server's clock; a terminal whose clock is more than five seconds off refuses good codes.",
              format: 'date-time',
            },
          },
          CardRevocations: {
            list: {
              required: true,
              type: () => String,
              description: 'Signed by the issuer; see docs/wires/card-code.md.',
            },
            now: { required: true, type: () => String, format: 'date-time' },
          },
          ReportOfflineUse: {
            usedAt: {
              required: true,
              type: () => String,
              description: 'When the terminal accepted it, by its own clock; the code must have been good then.',
              pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,3})?(Z|[+-]\\d\\d:\\d\\d)$',
            },
          },
          ReportedUse: { state: { required: true, enum: ['recorded', 'known'] } },
          AppealForDesk: {
            id: { required: true, type: () => String },
            visitNo: { required: true, type: () => String, description: "The hospital's own number of the booking." },
            departmentName: { required: true, type: () => String },
            doctorName: { required: true, type: () => String, nullable: true },
            visitDate: { required: true, type: () => String, format: 'date' },
            startsAt: { required: true, type: () => String, description: '`HH:mm`.', pattern: '^\\d{2}:\\d{2}$' },
            reason: { required: true, type: () => String, description: "In the resident's own words." },
            filedAt: { required: true, type: () => String, format: 'date-time' },
          },
          AppealList: { items: { required: true, type: () => [contracts.AppealForDesk] } },
          AppealDecision: {
            decision: {
              required: true,
              description: '`grant`: the visit counts as no strike.',
              enum: ['refuse', 'grant'],
            },
            answer: {
              required: false,
              type: () => String,
              description: 'What the resident is told besides.',
              minLength: 1,
              maxLength: 200,
            },
          },
          DecidedAppeal: {
            id: { required: true, type: () => String },
            state: { required: true, enum: ['refused', 'granted'] },
          },
          TrendQuery: {
            item: {
              required: true,
              type: () => String,
              description: "`trendItem` of a report's item.",
              minLength: 1,
              maxLength: 600,
              pattern: '^[\\w.-]+$',
            },
            from: { required: false, type: () => String, format: 'date' },
            to: { required: false, type: () => String, format: 'date' },
          },
          TrendPoint: {
            reportId: { required: true, type: () => String },
            reportTitle: { required: true, type: () => String },
            hospitalId: { required: true, type: () => String },
            hospitalName: { required: true, type: () => String },
            at: {
              required: true,
              type: () => String,
              description: 'When the sample was taken, or where that is not known, when it was reported.',
              format: 'date-time',
            },
            value: { required: true, type: () => String, description: 'As the laboratory wrote it.' },
            unit: { required: true, type: () => String, nullable: true },
            referenceRange: { required: true, type: () => String, nullable: true },
            number: {
              required: true,
              type: () => String,
              nullable: true,
              description:
                'In the unit of the series, a decimal number as text; null = it is no number and has its place in the table only.',
            },
            mark: { required: true, nullable: true, enum: ['exact', 'less', 'more'] },
            about: {
              required: true,
              type: () => String,
              nullable: true,
              description:
                'About what it is in the unit of the first series, for reading side by side: only where amount and mass of the item\nconvert and both series name the same method. Null otherwise; never for joining.',
            },
            flag: {
              required: true,
              enum: ['normal', 'high', 'low', 'critical-high', 'critical-low', 'abnormal', 'undetermined'],
            },
            flagSource: { required: true, enum: ['laboratory', 'computed', 'configured', 'none'] },
            withdrawn: {
              required: true,
              type: () => Boolean,
              description: 'The hospital does not provide the report any more: it may have been taken back.',
            },
            fromCopy: {
              required: true,
              type: () => Boolean,
              description:
                'Said by what is kept of the report, not by the hospital just now: a correction since may be missing.',
            },
          },
          TrendRange: {
            lower: { required: true, type: () => String, nullable: true },
            upper: { required: true, type: () => String, nullable: true },
          },
          TrendSeries: {
            unit: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'As the laboratories write it; null = without a unit.',
            },
            method: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Null = not every laboratory named it.',
            },
            points: { required: true, type: () => [contracts.TrendPoint], description: 'Oldest first.' },
            range: {
              required: true,
              type: () => contracts.TrendRange,
              nullable: true,
              description: 'Null where the points have different ranges, or none.',
            },
          },
          Trend: {
            item: { required: true, type: () => String },
            name: { required: true, type: () => String },
            group: {
              required: true,
              nullable: true,
              enum: [
                '血常规',
                '尿常规',
                '便常规',
                '肝功能',
                '肾功能',
                '血脂',
                '血糖',
                '电解质',
                '凝血',
                '心肌',
                '甲功',
                '肿瘤标志物',
                '感染',
                '肝炎',
                '炎症与免疫',
                '激素',
                '铁代谢与维生素',
                '血气',
              ],
            },
            explanationId: { required: true, type: () => String, nullable: true },
            from: {
              required: true,
              type: () => String,
              description: 'Where there are more than 300 results, the day of the oldest that is told.',
              format: 'date',
            },
            to: { required: true, type: () => String, format: 'date' },
            askedFrom: {
              required: true,
              type: () => String,
              description: 'The first day for which hospitals were asked.',
              format: 'date',
            },
            kept: {
              required: true,
              type: () => Boolean,
              description:
                'Copies of what was read are kept, so what is older than `askedFrom` is told as far as they reach.',
            },
            cut: {
              required: true,
              type: () => Boolean,
              description: 'There are older results within the span that was asked for: only the newest 300 are told.',
            },
            unopened: {
              required: true,
              type: () => Number,
              description:
                'Laboratory reports from before `askedFrom` that are known by their title alone: what they say is not among these.',
            },
            series: {
              required: true,
              type: () => [contracts.TrendSeries],
              description: 'The one with the newest result first. Empty = there is no such result.',
            },
            apart: {
              required: true,
              type: () => [Object],
              description: 'Empty where there is one series at most.',
              enum: ['unit', 'method'],
              isArray: true,
            },
            methodUnknown: {
              required: true,
              type: () => Boolean,
              description: 'Some laboratories name their method and others do not: whether they agree cannot be told.',
            },
            sources: { required: true, type: () => [contracts.SourceStatus] },
            withheld: {
              required: true,
              type: () => Boolean,
              description:
                'Said to every viewer from whom sensitive departments are hidden, whether or not there is anything.',
            },
          },
          PhoneCheckIn: {
            may: { required: true, type: () => Boolean, description: 'Now; the phone offers it only then.' },
            withinMetres: {
              required: true,
              type: () => Number,
              nullable: true,
              description:
                'How far from the hospital at most, in metres: the phone has to say where it is. Null = from anywhere.',
            },
          },
          CheckIn: {
            state: { required: true, enum: ['done', 'over', 'open', 'before'] },
            opensAt: { required: true, type: () => String, format: 'date-time' },
            closesAt: { required: true, type: () => String, format: 'date-time' },
            where: { required: true, type: () => String, description: 'Such as `门诊楼 1 层自助机，或诊区护士站`.' },
            how: { required: true, type: () => [String], description: 'How it is done, one sentence each.' },
            phone: {
              required: true,
              type: () => contracts.PhoneCheckIn,
              nullable: true,
              description: 'Null where the hospital takes it on the spot alone.',
            },
          },
          ReportArrival: {
            near: {
              required: false,
              type: () => String,
              description: 'Where the phone is; used for this answer alone and neither stored nor logged.',
            },
          },
          FloorPlan: {
            title: { required: true, type: () => String },
            picture: {
              required: true,
              type: () => String,
              description: 'An address that an image can show: https, or a data URI.',
            },
          },
          VisitGuide: {
            checkIn: {
              required: true,
              type: () => contracts.CheckIn,
              nullable: true,
              description: 'Null where the hospital has not said.',
            },
            prepare: {
              required: true,
              type: () => [String],
              description: 'How to prepare, one sentence each, besides what the booking says to bring.',
            },
            plan: {
              required: true,
              type: () => contracts.FloorPlan,
              nullable: true,
              description: 'Where the hospital has a picture of that floor.',
            },
          },
          QueueQuery: {
            travelMinutes: {
              required: false,
              type: () => Number,
              description: 'How long the way takes, in minutes; without it nobody is told when to leave.',
              minimum: 0,
              maximum: 240,
            },
          },
          QueuePlace: {
            queueNo: { required: true, type: () => String, description: "The person's own number, as called." },
            calling: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'The number that is being seen; null before the first.',
            },
            ahead: { required: true, type: () => Number, description: 'How many are before the person; 0 = next.' },
            asOf: {
              required: true,
              type: () => String,
              description: 'When the hospital said so.',
              format: 'date-time',
            },
          },
          QueueWait: {
            minutes: { required: true, type: () => Number },
            basis: {
              required: true,
              description:
                '`hospital`: its own estimate. `pace`: those ahead, at the length that its schedule gives every number.',
              enum: ['hospital', 'pace'],
            },
          },
          LeaveHome: {
            at: { required: true, type: () => String, format: 'date-time' },
            isNow: { required: true, type: () => Boolean, description: 'It is time, or past it.' },
            basis: {
              required: true,
              description: '`queue`: by the turn in the queue. `appointment`: by the time to be there.',
              enum: ['appointment', 'queue'],
            },
            travelMinutes: { required: true, type: () => Number },
            marginMinutes: { required: true, type: () => Number, description: 'Added to the way.' },
          },
          VisitQueue: {
            state: { required: true, enum: ['waiting', 'over', 'not-yet', 'not-in-queue', 'unsupported'] },
            place: { required: true, type: () => contracts.QueuePlace, nullable: true },
            wait: { required: true, type: () => contracts.QueueWait, nullable: true },
            leave: { required: true, type: () => contracts.LeaveHome, nullable: true },
          },
          JoinWaitlist: {
            personId: { required: true, type: () => String },
            hospitalId: { required: true, type: () => String },
            sessionId: { required: true, type: () => String },
          },
          WaitlistOffer: {
            holdId: {
              required: true,
              type: () => String,
              description: 'What `POST /appointments` books; may change while the offer stands, so it is read anew.',
            },
            startTime: { required: true, type: () => String, pattern: '^\\d{2}:\\d{2}$' },
            endTime: { required: true, type: () => String, pattern: '^\\d{2}:\\d{2}$' },
            endsAt: {
              required: true,
              type: () => String,
              description: 'Then it goes to the next in line.',
              format: 'date-time',
            },
            confirming: {
              required: true,
              type: () => Boolean,
              description: 'It is being booked, and the hospital has not answered yet.',
            },
          },
          WaitlistActions: {
            take: { required: true, type: () => Boolean, description: 'Book the number that is offered.' },
            leave: { required: true, type: () => Boolean },
          },
          WaitlistEntry: {
            id: { required: true, type: () => String },
            state: { required: true, enum: ['waiting', 'ended', 'offered', 'taken', 'passed', 'left'] },
            personId: { required: true, type: () => String },
            personNameMasked: { required: true, type: () => String },
            hospitalId: { required: true, type: () => String },
            hospitalName: { required: true, type: () => String },
            sessionId: { required: true, type: () => String },
            departmentId: { required: true, type: () => String },
            departmentName: { required: true, type: () => String },
            doctorId: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Null where the session belongs to the department alone.',
            },
            doctorName: { required: true, type: () => String, nullable: true },
            doctorTitle: { required: true, type: () => String, nullable: true },
            visitDate: { required: true, type: () => String, format: 'date' },
            period: { required: true, enum: ['morning', 'afternoon', 'evening', 'all-day'] },
            feeFen: {
              required: true,
              type: () => Number,
              description: 'Registration and consultation fee together, in fen, as when the resident joined.',
            },
            position: {
              required: true,
              type: () => Number,
              nullable: true,
              description: '1 = the next free number is theirs; null unless `waiting`.',
            },
            waiting: {
              required: true,
              type: () => Number,
              nullable: true,
              description: 'How many wait in all, this one too; null unless `waiting`.',
            },
            offerMinutes: {
              required: true,
              type: () => Number,
              nullable: true,
              description: 'How long a number would be kept if one were free now, in minutes; null unless `waiting`.',
            },
            offer: {
              required: true,
              type: () => contracts.WaitlistOffer,
              nullable: true,
              description: 'Present while `offered`.',
            },
            appointmentId: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'What was booked; null unless `taken`.',
            },
            reason: {
              required: true,
              type: () => String,
              nullable: true,
              description: 'Why it ended, fit for a resident.',
            },
            joinedAt: { required: true, type: () => String, format: 'date-time' },
            stateSince: { required: true, type: () => String, format: 'date-time' },
            actions: { required: true, type: () => contracts.WaitlistActions },
          },
          WaitlistList: {
            items: { required: true, type: () => [contracts.WaitlistEntry] },
            withheld: { required: true, type: () => Boolean, description: 'As with `GET /appointments`.' },
          },
        },
      ],
    ],
    controllers: [
      [
        controllers1,
        {
          AccessLogController: {
            page: {
              summary: "Who looked at this person's data or did something with it, newest first.",
              type: contracts.AccessLog,
            },
          },
        },
      ],
      [
        controllers2,
        {
          ReleasesController: {
            current: { summary: 'The release that is under way or comes next.', type: contracts.Release },
            one: {
              summary:
                "One release by its id. Nobody's in particular: whoever comes is shown it without being asked who they are.",
              type: contracts.Release,
            },
            join: {
              summary: 'Waits for a person; once for each, however often it is asked.',
              type: contracts.ReleaseTickets,
            },
            mine: {
              summary: "Where the account's people stand; the one question that a waiting phone repeats.",
              type: contracts.ReleaseTickets,
            },
            leave: { summary: 'Gives a place up; giving it up twice is fine.' },
            drawnOrder: {
              summary: 'The order as it was drawn, and what it was drawn from.',
              type: contracts.DrawnOrder,
            },
          },
        },
      ],
      [
        controllers3,
        {
          AppealDeskController: {
            list: {
              summary: 'The appeals against missed visits that wait for this hospital, the oldest first, at most 100.',
              type: contracts.AppealList,
            },
            decide: { summary: 'Grants or refuses; the resident is told.', type: contracts.DecidedAppeal },
          },
        },
      ],
      [
        controllers4,
        {
          AppealsController: {
            file: {
              summary: 'Tells the hospital why the visit was missed; answers the appointment.',
              type: contracts.Appointment,
            },
          },
        },
      ],
      [
        controllers5,
        {
          AppointmentChangesController: {
            timeline: { summary: 'Everything that happened to it, oldest first.', type: contracts.AppointmentTimeline },
            alternatives: {
              summary: 'Free numbers that come close to what the hospital stopped.',
              type: contracts.AlternativeList,
            },
            rebook: {
              summary: 'Books another number instead of what the hospital stopped; answers the new appointment.',
              type: contracts.Appointment,
            },
            keep: {
              summary: 'Says that the person comes although another doctor sees them.',
              type: contracts.Appointment,
            },
          },
        },
      ],
      [
        controllers6,
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
        controllers7,
        {
          HoldsController: {
            hold: { summary: 'Keeps a number for a person while the resident confirms.', type: contracts.Hold },
            one: { summary: 'Whether the hospital has confirmed by now.', type: contracts.Hold },
            release: { summary: 'Gives the number back.' },
          },
        },
      ],
      [
        controllers8,
        {
          CardIssuerController: {
            get: {
              summary: 'Who issues the e-health cards of this region, and what it can do.',
              type: contracts.CardIssuer,
            },
          },
        },
      ],
      [
        controllers9,
        {
          CardController: {
            get: { summary: 'The e-health card of this person.', type: contracts.Card },
            apply: {
              summary:
                'Applies for the card; applying again answers with the same card, and after it was ended with a new one.',
              type: contracts.Card,
            },
            revoke: {
              summary: 'Ends the card (挂失): for the holder and the guardian of a child.',
              type: contracts.Card,
            },
            codes: { summary: 'The next code(s) to show, soonest first.', type: contracts.CardCodeList },
            printed: {
              summary: 'The code to print: for the holder and the guardian of a child.',
              type: contracts.PrintedCardCode,
            },
            uses: { summary: 'Where the codes were presented, newest first.', type: contracts.CardUseList },
          },
        },
      ],
      [
        controllers10,
        {
          ConsentsController: {
            notice: {
              summary: '隐私政策, to be read before signing in and at any time.',
              type: contracts.PrivacyNotice,
            },
            texts: {
              summary: 'What is agreed to when a person is added, each apart.',
              type: contracts.ConsentTextList,
            },
            list: { summary: 'What this person has agreed to.', type: contracts.ConsentList },
            put: {
              summary: 'Gives or withdraws one consent; it counts from the next request on, everywhere.',
              type: contracts.ConsentList,
            },
          },
        },
      ],
      [
        controllers11,
        {
          CorrectionDeskController: {
            list: {
              summary:
                'The corrections that wait for this hospital, the oldest first, at most 100; they are received with it.',
              type: contracts.CorrectionDeskList,
            },
            decide: { summary: 'Accepts or declines; the resident is told.', type: contracts.DecidedCorrection },
          },
        },
      ],
      [
        controllers12,
        {
          CorrectionsController: {
            list: {
              summary: 'What hospitals were told is not right, and what became of it.',
              type: contracts.CorrectionList,
            },
            send: { summary: 'Tells the hospital that an entry or a report is not right.', type: contracts.Correction },
          },
        },
      ],
      [
        controllers13,
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
        controllers14,
        {
          ApprovalsController: {
            list: {
              summary: 'What waits for my answer: for myself, or for somebody I manage.',
              type: contracts.ApprovalList,
            },
            decide: {
              summary: 'Answers it, once; an approval may allow less than was asked for.',
              type: contracts.ApprovalDecision,
            },
          },
        },
      ],
      [
        controllers15,
        {
          HelpCodesController: {
            create: {
              summary: 'A code to show to whoever helps me; it replaces the one before.',
              type: contracts.HelpCode,
            },
            claim: { summary: "The helper's side: asks the one who shows the code.", type: contracts.HelpClaim },
            get: { summary: 'What became of a claim of mine.', type: contracts.HelpClaim },
          },
        },
      ],
      [
        controllers16,
        {
          LinksController: {
            list: {
              summary: 'Who may act for this person; for the person and a guardian only.',
              type: contracts.LinkList,
            },
            change: { summary: 'Allows somebody of the family more, less, or not for ever.', type: contracts.Link },
            revoke: { summary: 'Ends a link; from the next request on it allows nothing, on any phone.' },
          },
        },
      ],
      [
        controllers17,
        {
          ProofsController: {
            start: {
              summary:
                'Begins to prove control over this person; what cannot be proved is answered alike, whatever the reason.',
              type: contracts.Proof,
            },
            get: {
              summary: 'How an attempt of mine stands, such as one that waits for an approval.',
              type: contracts.Proof,
            },
            confirm: {
              summary: "Confirms the code, or has the face's result fetched; from then on the person may be acted for.",
              type: contracts.Person,
            },
          },
        },
      ],
      [
        controllers18,
        {
          FavouritesController: {
            list: {
              summary: 'The hospitals, departments and doctors that this account marked.',
              type: contracts.FavouriteList,
            },
            put: { summary: 'Marks one; once more changes nothing.', type: contracts.FavouriteList },
            remove: { summary: 'Takes the mark away.' },
          },
        },
      ],
      [
        controllers19,
        {
          IdPhotosController: {
            offer: {
              summary: 'Whether identity cards are read from photographs in this region.',
              type: contracts.IdPhotoOffer,
            },
            read: {
              summary: 'Reads the side with the portrait, for a form to be filled in; nothing of it is kept.',
              type: contracts.IdCardReading,
            },
          },
        },
      ],
      [
        controllers20,
        {
          LaboratoryController: {
            list: {
              summary: 'All items, or those that a word finds, the best first.',
              type: contracts.ExplanationList,
            },
            one: { summary: 'One item explained.', type: contracts.LaboratoryExplanation },
          },
        },
      ],
      [
        controllers21,
        {
          LanguagesController: {
            english: {
              summary: 'The English texts of the mini-program; 304 to whoever has them as they are.',
              type: contracts.EnglishTexts,
            },
          },
        },
      ],
      [
        controllers22,
        {
          MeasurementPushController: {
            push: {
              summary: 'Keeps a measurement; the same number may be sent again.',
              type: contracts.PushedMeasurement,
            },
            setTarget: { summary: "Sets one person's range, or takes it back.", type: contracts.SetTarget },
          },
        },
      ],
      [
        controllers23,
        {
          MeasurementsController: {
            list: {
              summary: 'Newest first, with the ranges that count for this person.',
              type: contracts.MeasurementList,
            },
            add: { summary: 'Keeps what was measured, and says what it asks for.', type: contracts.Measurement },
            remove: { summary: 'Only what residents wrote, by its writer, the person or the guardian.' },
          },
        },
      ],
      [
        controllers24,
        {
          NotificationsController: {
            list: {
              summary: 'What this account was told about everybody it acts for, newest first.',
              type: contracts.NotificationList,
            },
            unread: {
              summary: 'How many it has not read; cheap enough to be asked whenever the app is shown.',
              type: contracts.UnreadNotifications,
            },
            readAll: { summary: 'Marks all as read.', type: contracts.UnreadNotifications },
            settings: {
              summary: 'Which kinds are sent to the phone, and when it is to be quiet.',
              type: contracts.NotificationSettings,
            },
            putSettings: { summary: 'Changes both, as a whole.', type: contracts.NotificationSettings },
            read: {
              summary: 'Marks one as read, and says what it is: what opens from a message on the phone.',
              type: contracts.NotificationEntry,
            },
          },
        },
      ],
      [
        controllers25,
        {
          AccountClosingController: {
            close: {
              summary:
                'Closes the account, once it acts for nobody any more: every phone is signed out and the WeChat user forgotten.',
            },
          },
        },
      ],
      [
        controllers26,
        {
          OwnDataController: {
            export: {
              summary: 'Everything that is held about this person, as JSON or as a page to read and print.',
              type: String,
            },
            erase: {
              summary: 'Removes what is held about this person, and says what the law obliges us to keep.',
              type: contracts.Erasure,
            },
            erasure: {
              summary: "Whether everything is done, the card's end at its issuer too; for the account that asked.",
              type: contracts.Erasure,
            },
          },
        },
      ],
      [
        controllers27,
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
        controllers28,
        {
          RecognitionController: {
            of: {
              summary: 'Results that hospitals of the region accept from one another, to be shown at the desk.',
              type: contracts.Recognition,
            },
          },
        },
      ],
      [
        controllers29,
        {
          RecordExportController: {
            export: { summary: 'The record to take away: as an International Patient Summary (FHIR R4), or as a PDF.' },
          },
        },
      ],
      [
        controllers30,
        {
          OpeningDeskController: {
            list: {
              summary:
                "The applications that wait for this institution's family doctors, the oldest first, at most 100.",
              type: contracts.OpeningDeskList,
            },
            decide: { summary: 'Approves or refuses; the resident is told.', type: contracts.DecidedOpening },
          },
        },
      ],
      [
        controllers31,
        {
          OpeningsController: {
            of: {
              summary: 'Whether the record may be read, and what became of an application to the family doctor.',
              type: contracts.RecordOpening,
            },
            apply: { summary: 'Applies to a team of family doctors.', type: contracts.RecordOpening },
            withdraw: { summary: 'Withdraws an application that nobody has answered.', type: contracts.RecordOpening },
          },
        },
      ],
      [
        controllers32,
        {
          CounterRequestsController: {
            ask: { summary: 'Asks the resident who stands before the doctor.', type: contracts.AskedRecord },
            read: {
              summary:
                'What became of it, and the document while it may be read. The service writes down each reading.',
              type: contracts.RequestedRecord,
            },
          },
        },
      ],
      [
        controllers33,
        {
          RequestsController: {
            list: {
              summary: 'Doctors who ask, or asked lately, to read the record.',
              type: contracts.RecordRequestList,
            },
            answer: {
              summary: 'Allows a doctor to read, all that was asked for or less, or refuses.',
              type: contracts.RecordRequest,
            },
            end: { summary: 'Withdraws what was allowed, at once.', type: contracts.RecordRequest },
          },
        },
      ],
      [
        controllers34,
        {
          SharesController: {
            list: { summary: 'What is shared now, or was lately, and who opened it.', type: contracts.ShareList },
            create: {
              summary:
                'Makes a link that lasts fifteen minutes. Takes no `Idempotency-Key`: its answer, which holds the key to the content,\nwould be kept for a day. Asked again, it makes another.',
              type: contracts.CreatedShare,
            },
            end: { summary: 'Ends it at once.', type: contracts.Share },
          },
        },
      ],
      [
        controllers35,
        {
          ShlController: {
            open: { summary: 'What the link holds, once the passcode is right.', type: Object },
            allow: {},
            file: { summary: 'A file that was too long for the manifest.', type: String },
          },
        },
      ],
      [
        controllers36,
        {
          ViewerController: {
            page: { type: String },
            script: { type: String },
            link: { type: String },
            english: { type: String },
            style: { type: String },
          },
        },
      ],
      [
        controllers37,
        {
          NotesController: {
            ofEntry: {
              summary: 'One entry of the record with what the family has noted on it.',
              type: contracts.EntryNotes,
            },
            put: { summary: "Writes or changes the caller's own note on an entry.", type: contracts.EntryNotes },
            remove: { summary: "Removes a note: one's own, or, for who manages the person's data, any." },
          },
        },
      ],
      [
        controllers38,
        {
          RecordController: {
            summary: {
              summary:
                'Allergies, diagnoses, medications, blood group and immunisations over all hospitals, and whom to call.',
              type: contracts.RecordSummary,
            },
            timeline: { summary: 'What happened when, newest first.', type: contracts.Timeline },
            visit: { summary: 'One visit with what came of it.', type: contracts.Visit },
            document: { summary: 'A clinical document as plain text.', type: contracts.RecordDocument },
            immunizations: {
              summary: 'What was given, and for children what the national programme gives next.',
              type: contracts.ImmunizationRecord,
            },
            maternalChild: {
              summary: 'Pregnancies, the newborn, and how a child grows.',
              type: contracts.MaternalChildRecord,
            },
            putContact: {
              summary: 'Says whom to call; takes the place of whoever was named before.',
              type: contracts.EmergencyContact,
            },
            removeContact: { summary: 'Nobody is named any more.' },
          },
        },
      ],
      [
        controllers39,
        {
          ReleaseController: {
            check: { summary: 'What a person lacks to book when the numbers are released.', type: contracts.Preflight },
            remind: {
              summary: 'Tells the account of this release the evening before and when the waiting room opens.',
            },
            forget: { summary: 'Takes back what `PUT` of the same address asked for; taking it back twice is fine.' },
          },
        },
      ],
      [
        controllers40,
        {
          ReportSettingsController: {
            view: {
              summary: 'How the person wants to hear of reports, kind by kind.',
              type: contracts.ReportSettingsView,
            },
            change: { summary: 'Chooses it; only the person, or the guardian.', type: contracts.ReportSettingsView },
          },
        },
      ],
      [
        controllers41,
        {
          ReportsController: {
            list: {
              summary: 'One list over all hospitals, with what each of them contributed.',
              type: contracts.ReportList,
            },
            one: { summary: 'One report in full, and whether it was corrected.', type: contracts.Report },
            pdf: { summary: 'One report to print or to give away.' },
            original: {
              summary:
                "The hospital's own paper of one report, as it gave it. Nothing in it is run: it is a file to be kept.",
            },
          },
        },
      ],
      [
        controllers42,
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
        controllers43,
        {
          SearchController: {
            search: {
              summary:
                'Hospitals, departments, doctors and complaints, by Han text, pinyin, initials or in English. What was asked is not kept.',
              type: contracts.SearchAnswer,
            },
          },
        },
      ],
      [
        controllers44,
        {
          AccountController: {
            account: { summary: 'Who is signed in.', type: contracts.Account },
            update: {
              summary: 'Changes preferences, or notes that the privacy notice was accepted.',
              type: contracts.Account,
            },
            putPhone: {
              summary: 'Takes the phone number for the account that WeChat vouches for.',
              type: contracts.Account,
            },
          },
        },
      ],
      [
        controllers45,
        {
          SignInController: {
            signIn: { summary: 'Signs in with a login code of WeChat.', type: contracts.SignedIn },
            stepUp: { summary: 'Confirms after a rest, with a fresh login code of WeChat, whose phone this is.' },
            list: {
              summary: 'The phones that are signed in to this account, the one seen last first.',
              type: contracts.SignedInDeviceList,
            },
            signOut: { summary: 'Signs this phone out.' },
            signOutDevice: { summary: 'Signs one phone out.' },
            signOutEverywhere: { summary: 'Signs every phone out, this one too.' },
          },
        },
      ],
      [
        controllers46,
        {
          TerminalController: {
            verify: { summary: 'Whose code this is; answered once per code.', type: contracts.VerifiedPerson },
            cardKeys: {
              summary: 'What codes are signed with, for terminals that must check them without a network.',
              type: contracts.CardKeyList,
            },
            revocations: {
              summary: 'The cards that ended lately, signed by the issuer.',
              type: contracts.CardRevocations,
            },
            reportUse: {
              summary: 'A code that was accepted without a network; the same use may be reported again.',
              type: contracts.ReportedUse,
            },
          },
        },
      ],
      [
        controllers47,
        {
          TrendsController: {
            one: {
              summary: 'One laboratory item over time and hospitals; what may not be compared comes as several series.',
              type: contracts.Trend,
            },
          },
        },
      ],
      [
        controllers48,
        {
          VisitController: {
            guide: {
              summary: 'Where and when to report, how to prepare, and a picture of the floor.',
              type: contracts.VisitGuide,
            },
            report: {
              summary: 'Reports the person from the phone; doing so twice is fine. Answers how the visit goes then.',
              type: contracts.VisitGuide,
            },
            queue: {
              summary: 'Where the person stands in front of the consulting room, and when to leave home.',
              type: contracts.VisitQueue,
            },
          },
        },
      ],
      [
        controllers49,
        {
          WaitlistController: {
            join: { summary: 'Waits for a number of a session that is full.', type: contracts.WaitlistEntry },
            list: {
              summary: 'Where everybody I act for stands in line, and what they are offered.',
              type: contracts.WaitlistList,
            },
            one: { summary: 'One place in line.', type: contracts.WaitlistEntry },
            leave: { summary: 'Waits no more; what was offered goes to the next.' },
          },
        },
      ],
      [
        controllers50,
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
      [controllers51, { MetricsController: { text: { type: String } } }],
    ],
  },
};
