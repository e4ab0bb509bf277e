import { defineCollection } from 'astro:content'
import { file, glob } from 'astro/loaders'
import { z } from 'astro/zod'

/** A lesson: one question, taught in one page. The number in front of the file's name is the order, the rest the address. */
const lessons = defineCollection({
  loader: glob({
    pattern: '[0-9][0-9]-*.mdx',
    base: './content/lessons',
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
  }),
  schema: z.strictObject({
    /** The lesson's name on the map and in the browser's tab. */
    title: z.string(),
    /** The question that it answers, which heads the page. */
    question: z.string(),
    /** One sentence that says what the page shows; also its description for search engines. */
    lead: z.string(),
    /** How long it takes to read and try, in minutes. */
    minutes: z.number().int().positive(),
    /** What the reader needs to know before. */
    needs: z.array(z.string()).default([]),
    /** What the reader can do afterwards; each completes "You will be able to …". */
    goals: z.array(z.string()).min(1),
    /** Keys into content/sources.yaml, listed at the end. */
    sources: z.array(z.string()).default([]),
  }),
})

/** A word of the field: its meaning in one or two sentences, and the lesson that introduces it. */
const glossary = defineCollection({
  loader: file('./content/glossary.yaml'),
  schema: z.strictObject({
    id: z.string(),
    term: z.string(),
    meaning: z.string(),
    /** The number of the lesson that introduces the word. */
    introduced: z.number().int().positive(),
  }),
})

/** A work that the course cites. */
const sources = defineCollection({
  loader: file('./content/sources.yaml'),
  schema: z.strictObject({
    id: z.string(),
    authors: z.string(),
    year: z.number().int(),
    title: z.string(),
    where: z.string(),
    /** The address: a DOI where there is one. */
    url: z.url(),
  }),
})

export const collections = { lessons, glossary, sources }
