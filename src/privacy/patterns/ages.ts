import type { Found } from '../span.ts';
import { each } from './each.ts';

const old = '(?:9\\d|1[01]\\d|12[0-5])';
const words =
  '(?:ninety(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|(?:one|a) hundred(?:[- ](?:and[- ])?(?:one|two|three|four|five|six|seven|eight|nine|ten))?)';
const unit = "(?:[- ]?(?:year|yr)s?['’]?[- ]?(?:old|of age)|[- ]?y[./]?[ ]?o\\b|[- ]?yo[mf]?\\b|[- ]?years? old)";

const patterns = [
  new RegExp(`(?<![\\w.,/-])(?<age>${old})(?=${unit})`, 'gi'),
  new RegExp(`\\b(?<age>${words})(?=${unit})`, 'gi'),
  new RegExp(`\\b(?:age|aged|ages)(?: is| was| of|:)?[ ]{1,2}(?<age>${old}|${words})(?![\\w%/]|\\.\\d|-\\d)`, 'gi'),
  new RegExp(`\\b(?:turned|turning|turns) (?<age>${old}|${words})(?=[ .,;])(?! (?:degrees|percent))`, 'gi'),
  new RegExp(`(?<![\\w.,/-])(?<age>${old})(?=[- ]?(?:M|F)\\b[ ,.;)])`, 'g'),
  /\bin (?:her|his|their) (?:early |mid-? ?|late )?(?<age>nineties|90['’]?s)\b/gi,
  /\b(?<age>nonagenarian|centenarian)\b/gi,
];

/** Ages over 89, written in figures or words; younger ones may stay (Safe Harbor C). */
export const findAges = (text: string): Found[] =>
  patterns.flatMap((pattern) => each(text, pattern, 'age', 'age over 89', 0.93, 'age'));
