import { type CollectionEntry, getCollection } from 'astro:content'
import { address } from './address.ts'

export interface Lesson {
  readonly number: number
  readonly slug: string
  readonly href: string
  readonly entry: CollectionEntry<'lessons'>
}

/** All lessons in the order of the course. */
export async function lessons(): Promise<Lesson[]> {
  const entries = await getCollection('lessons')
  return entries
    .map(entry => {
      const [, digits = '0', slug = ''] = /^(\d\d)-(.*)$/.exec(entry.id) ?? []
      return { number: Number(digits), href: address(`lessons/${slug}/`), slug, entry }
    })
    .sort((a, b) => a.number - b.number)
}
