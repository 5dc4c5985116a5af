import Formats
import Testing

struct CSVWriterTests {
  @Test func `quotes stand where they are needed`() {
    var writer = CSVWriter()
    writer.append(["a", "b,c", "d\"e", "f\ng", "h;i", " j", "", "é"])
    writer.append([""])
    #expect(writer.text == "a,\"b,c\",\"d\"\"e\",\"f\ng\",h;i,\" j\",,é\n\"\"\n")
  }

  @Test func `another delimiter, CRLF and the mark`() {
    var options = CSVWriter.Options()
    options.delimiter = ";"
    options.endOfLine = "\r\n"
    options.hasByteOrderMark = true
    var writer = CSVWriter(options: options)
    writer.append(["a", "b;c", "d,e"])
    #expect(writer.bytes == [0xEF, 0xBB, 0xBF] + Array("a;\"b;c\";d,e\r\n".utf8))
  }

  @Test func `what is written is read again`() throws {
    let records = [["a", "b"], ["x,\"y\"", "u\r\nv"], ["", "z"], ["1;2", "'"]]
    var writer = CSVWriter()
    for record in records { writer.append(record) }
    var options = OpeningOptions()
    options.delimiter = ","
    #expect(try rows(ofText: writer.text, options).map(\.cells) == records)
  }
}
