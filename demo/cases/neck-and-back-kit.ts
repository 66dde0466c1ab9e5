import { electrodiagnostician, therapist } from '../people/organizations.ts';
import { applicationOf } from './application.ts';
import { mtus, odg } from './basis.ts';
import { framePapers, paper, progressReport } from './frame-papers.ts';
import type { Story } from './story.ts';

/** A kit whose contents nobody names. One treatment, upheld. */
export const neckAndBackKit: Story = {
  key: 'neck-and-back-kit',
  about: 'A home exercise kit for neck and back that the request does not describe: upheld.',
  stage: 'issued',
  arrivedDaysAgo: 40,
  application: (days) =>
    applicationOf(days, {
      worker: 'rosalind',
      claim: 'FIC-0001',
      employer: 'Imaginary Crate Works',
      physician: 'larkspur',
      injuredOn: -420,
      decidedOn: -14,
      diagnosis: { text: 'Cervical and lumbar strain with sacroiliac pain', icd: 'S39.012A' },
      treatments: [
        {
          id: 't1',
          description: 'Purchase of a cervical and lumbar home exercise rehabilitation kit, quantity 1',
          requested: '1',
          disputed: '1',
          urOutcome: 'denied',
        },
      ],
      urReasons: 'The request does not say what is in the kit or how it differs from the exercises already taught.',
    }),
  papers: (days, application) => [
    ...framePapers(days, application, 'larkspur', {
      day: -14,
      guideline: 'MTUS Cervical and Thoracic Spine Disorders 2018; Low Back Disorders 2020',
      reasons: {
        t1: 'The request does not say what is in the kit or how it differs from the exercises already taught.',
      },
      records: ['Progress report of the requesting physician', 'Nerve study'],
    }),
    progressReport('pr2', -24, days, 'larkspur', {
      history: `A 36 year old woman who fell from a loading step at work on ${days.written(-420)}.`,
      subjective:
        'She has neck pain, low back pain and right knee pain. The pain is worse after standing at the packing line and better with rest.',
      objective:
        'Lumbar spine: tender over both sacroiliac joints, extension is limited. Cervical spine: almost full motion. Strength and feeling in arms and legs are normal.',
      diagnoses: ['Cervical strain', 'Lumbar strain with sacroiliac pain', 'Right knee pain'],
      plan: [
        'Cervical and lumbar home exercise kit, to buy, quantity 1',
        'Continue the exercises taught in physical therapy',
        'Return in six weeks',
      ],
      work: 'Modified duty: no lifting over 20 pounds.',
    }),
    progressReport('earlier', -66, days, 'larkspur', {
      subjective:
        'Neck and low back pain as before. The second epidural steroid injection helped for about three weeks.',
      objective: 'Tender over both sacroiliac joints. Normal strength and reflexes.',
      diagnoses: ['Cervical strain', 'Lumbar strain with sacroiliac pain'],
      plan: ['Nerve study of the legs', 'Naproxen as needed'],
      work: 'Modified duty: no lifting over 20 pounds.',
    }),
    paper('therapy', 'Physical therapy discharge note', 'therapy-note', 'claims-administrator', 'R1', {
      kind: 'therapy-note',
      date: days.on(-110),
      author: therapist,
      body: [
        'Twelve visits were completed. She was taught a program of stretching and strengthening for neck and low back that needs no equipment, and does it on her own five days a week.',
        'She walks thirty minutes without stopping; at the first visit it was ten minutes.',
      ],
    }),
    paper('nerves', 'Nerve study of the legs', 'consultation', 'claims-administrator', 'R1', {
      kind: 'consultation',
      date: days.on(-30),
      author: electrodiagnostician,
      title: 'Electromyography and nerve conduction study',
      body: [
        'Nerve conduction study and electromyography of both legs: normal. There is no sign of a pinched nerve root.',
      ],
    }),
  ],
  summary: (days) => ({
    condition: 'Cervical and lumbar strain with sacroiliac pain',
    age: 36,
    sex: 'female',
    sentences: [
      [`The injured worker is a 36 year old woman who fell at work on ${days.written(-420)}.`, 'pr2:1'],
      [`On ${days.written(-24)} she reported neck pain, low back pain and right knee pain.`, 'pr2:1'],
      [
        'The examination found tenderness over both sacroiliac joints and limited extension of the low back, with normal strength and feeling.',
        'pr2:1',
      ],
      [`A nerve study of the legs on ${days.written(-30)} was normal.`, 'nerves:1'],
      [
        'She had medication, epidural steroid injections and twelve visits of physical therapy, where she was taught exercises that need no equipment and that she does on her own five days a week.',
        'earlier:1',
        'therapy:1',
      ],
      ['Her physician asked for a cervical and lumbar home exercise kit, quantity 1.', 'rfa:1', 'pr2:1'],
    ],
  }),
  items: () => ({
    t1: {
      outcome: 'upheld',
      administratorBasis: [
        mtus('Cervical and Thoracic Spine Disorders', 2018, 'Exercise'),
        mtus('Low Back Disorders', 2020, 'Exercise'),
      ],
      reviewerBasis: [odg('Neck and Upper Back', 'Home exercise kits')],
      searchStep: {
        step: '2A',
        whyNotEarlier:
          'The MTUS is silent on home exercise kits for the neck and back; it speaks of exercise, not of equipment bought for it.',
      },
      rationale: [
        [
          'The MTUS recommends exercise for neck and low back pain but is silent on kits bought for it, so the most current Official Disability Guidelines were searched next.',
          'pr2:1',
        ],
        [
          'They support a kit where active self-directed exercise at home is recommended and the kit is described.',
          'rfa:1',
        ],
        ['This worker already does neck and low back exercises at home that need no equipment.', 'therapy:1'],
        [
          'The request gives a quantity of 1 but does not say what is in the kit or which exercise it is for.',
          'rfa:1',
          'pr2:1',
        ],
        ['The request for a cervical and lumbar home exercise kit is not medically necessary.'],
      ],
    },
  }),
};
