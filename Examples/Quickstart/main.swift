import ActorGraph

let text = """
  التقى الرئيس العراقي وزير الخارجية التركي في بغداد أمس الاثنين. ودانت إيران القصف التركي على أربيل،
  ودعت تركيا العراق إلى محاربة حزب العمال الكردستاني. وتعتزم رئيسة المفوضية الأوروبية زيارة تركيا غداً.
  """
let graph = Extractor().graph(of: [Document(id: "dispatch", date: "2024-02-20", text: text)])
for event in graph.events {
  print(
    event.day!, event.source?.actor.label ?? "?", event.kind.name, event.target?.actor.label ?? "?", "(\(event.mode))")
}
for (actor, score) in graph.rolledUp(to: .principal).network().degree().top(2) { print(actor.label, score) }
try Diagram(graph, style: Style(labels: .both)).svg().write(to: "dispatch.svg")
