// Words, actors and a relation kind of our own, from tables and without touching the library.
//
//   swift run OwnLexicon
import ActorGraph

let lexicon = try Lexicon.builtIn.adding(directory: "Examples/OwnLexicon/words")
let text = "اتهمت فرنسا شركة النهر الأزرق بالتهرب من الضرائب. وتنصتت شركة النهر الأزرق على تركيا."
let document = Document(id: "example", date: "2024-02-20", text: text)

for (name, extractor) in [("built-in", Extractor()), ("with our tables", Extractor(lexicon: lexicon))] {
  print(name)
  for event in extractor.read(document).events {
    print(" ", event.source?.actor.label ?? "nobody", event.kind.name, event.target?.actor.label ?? "nobody")
  }
}
